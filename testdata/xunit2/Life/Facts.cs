using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

[assembly: CollectionBehavior(MaxParallelThreads = 3)]

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

    [Fact(Skip = "not today")]
    public void Is_skipped() => throw new InvalidOperationException("must not run");

    [Fact(DisplayName = "a name of its own")]
    public void Has_a_name() { }

    [Fact]
    public async Task Passes_later() => await Task.Yield();

    [Fact]
    public async void Passes_though_void() => await Task.Yield();

    [Fact]
    public async void Fails_though_void()
    {
        await Task.Yield();
        throw new InvalidOperationException("void");
    }

    [Fact(Timeout = 30_000)]
    public async Task Is_in_time() => await Task.Yield();

    [Fact(Timeout = 100)]
    public async Task Is_late() => await Task.Delay(Timeout.Infinite);

    [Fact]
    public void Asserts_for_debugging() => Debug.Assert(false, "why");

    [Fact]
    public void Sees_no_context_of_ours() =>
        Assert.DoesNotContain("Assay", _context, StringComparison.Ordinal);
}

public class Output
{
    public static readonly ManualResetEventSlim Over = new();

    private readonly ITestOutputHelper _output;

    public Output(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Tells_where_DotNet_is()
    {
        var root = "DOTNET_ROOT_" + RuntimeInformation.ProcessArchitecture.ToString().ToUpper();
        _output.WriteLine(Environment.GetEnvironmentVariable(root));
        _output.WriteLine(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"));
    }

    [Fact]
    public void Is_captured() => _output.WriteLine("out of the test");

    [Fact]
    public void Is_captured_of_a_failure()
    {
        _output.WriteLine("before it failed");
        throw new InvalidOperationException("failed");
    }

    [Fact]
    public void May_come_too_late()
    {
        new Thread(() =>
        {
            Over.Wait();
            try
            {
                _output.WriteLine("late");
            }
            catch (InvalidOperationException)
            {
                // There is no test any more to write to.
            }
        })
        {
            IsBackground = true,
        }.Start();
    }
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
