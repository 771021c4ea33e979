using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

#if XUNIT4
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 3)]


#else
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

#endif

namespace Life;

public class Facts
{
    // In the test method itself the framework's own context may hide the one that it found.
    private readonly string _context = SynchronizationContext.Current?.GetType().FullName ?? "";

    [Fact]
    public void Passes() { }

    [Fact]
    public void Fails() =>
        throw new InvalidOperationException("outer", new ArgumentException("inner"));

    [Fact(DisplayName = "a name of its own")]
    public void Has_a_name() { }

    [Fact]
    public async ValueTask Passes_later() => await Task.Yield();

    [Fact]
    public async void Fails_because_void() => await Task.Yield();

    [Fact(Timeout = 30_000)]
    public async Task Is_in_time() => await Task.Yield();

    // Long enough for the test to have begun: before that xUnit sometimes fails the clean-up as well.
    [Fact(Timeout = 100)]
    public async Task Is_late() => await Task.Delay(Timeout.Infinite);

    [Fact]
    public void Asserts_for_debugging() => Debug.Assert(false, "why");

    [Fact]
    public void Sees_no_context_of_ours() =>
        Assert.DoesNotContain("Assay", _context, StringComparison.Ordinal);

    [Fact]
    public void Tells_where_DotNet_is()
    {
        var root = "DOTNET_ROOT_" + RuntimeInformation.ProcessArchitecture.ToString().ToUpper();
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine(Environment.GetEnvironmentVariable(root) ?? "nobody knows");
        output.WriteLine(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "nobody knows");
    }

    [Fact]
    public void Warns()
    {
        TestContext.Current.AddWarning("of something");
        TestContext.Current.TestOutputHelper!.WriteLine("and writes");
    }

    [Fact]
    public void Begins_without_leftovers() =>
        Assert.True(TestContext.Current.KeyValueStorage.TryAdd("left", "over"));
}

public class Skips
{
    public static bool Yes => true;

    [Fact(Skip = "not today")]
    public void Always() => throw new InvalidOperationException("must not run");

    [Fact]
    public void By_itself() => Assert.Skip("by itself");

    [Fact(Skip = "when yes", SkipWhen = nameof(Yes))]
    public void When() => throw new InvalidOperationException("must not run");

    [Fact(Skip = "unless yes", SkipUnless = nameof(Yes))]
    public void Unless() { }

    [Fact(SkipExceptions = new[] { typeof(NotSupportedException) })]
    public void For_an_exception() => throw new NotSupportedException("by its exception");
}

public class Explicits
{
    [Fact(Explicit = true)]
    public void Explicit_fact() => throw new InvalidOperationException("must not run");

    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(2)]
    public void Explicit_theory(int n) => Assert.Equal(0, n);

    [Theory]
    [InlineData(1)]
    [InlineData(2, Explicit = true)]
    public void With_an_Explicit_row(int n) => Assert.Equal(1, n);
}

public static class Module
{
    [Fact]
    public static void Static_passes() { }
}

public class Outer
{
    public class Nested
    {
        [Fact]
        public void Passes() { }
    }
}

public abstract class Base<T>
{
    [Fact]
    public void Is_inherited() => Assert.Equal(default, default(T));
}

public class OfInt : Base<int>
{
    [Fact]
    public void Is_its_own() { }
}

public class OfString : Base<string> { }
