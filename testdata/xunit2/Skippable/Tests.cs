using System;
using Xunit;

namespace Skippable;

public class Tests
{
    [SkippableFact]
    public void Passes() => Skip.If(false);

    [SkippableFact]
    public void Skips_itself() => Skip.If(true, "by itself");

    [SkippableFact(typeof(NotSupportedException))]
    public void Skips_for_an_exception() => throw new NotSupportedException("by its exception");

    [SkippableFact]
    public void Fails() => throw new InvalidOperationException("failed");

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Skips_a_row(int n) => Skip.If(n == 2, "the second");
}
