using System;
using Xunit;

namespace Life;

public sealed class BigFixture : IDisposable
{
    private readonly byte[] _memory = new byte[64_000_000];

    public void Dispose() => GC.KeepAlive(new byte[_memory.Length]);
}

/// <summary>Allocates 1 MB in its constructor, 2 MB in its test and 4 MB in its end.</summary>
public sealed class Measured : IClassFixture<BigFixture>, IDisposable
{
    public Measured(BigFixture fixture)
    {
        Assert.NotNull(fixture);
        GC.KeepAlive(new byte[1_000_000]);
    }

    public void Dispose() => GC.KeepAlive(new byte[4_000_000]);

    [Fact]
    public void Allocates() => GC.KeepAlive(new byte[2_000_000]);
}
