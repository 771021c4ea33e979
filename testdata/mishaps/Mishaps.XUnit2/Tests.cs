using System.Diagnostics;
using Xunit;

namespace Mishaps;

public class StackOverflows
{
    [Fact]
    public void Before() { }

    [Fact]
    public void Overflows() => Assert.Equal(0, Deeper(1));

    [Fact]
    public void After() { }

    private static int Deeper(int depth) => Deeper(depth + 1) + depth;
}

public class Exits
{
    [Fact]
    public void Before() { }

    [Fact]
    public void Exits_with_3() => Environment.Exit(3);

    [Fact]
    public void Exits_with_0() => Environment.Exit(0);

    [Fact]
    public void Fails_fast()
    {
        Console.WriteLine("the last words");
        Environment.FailFast("on purpose");
    }

    [Fact]
    public void After() { }
}

public class BackgroundThreads
{
    [Fact]
    public void Throws_on_another_thread()
    {
        var thread = new Thread(() => throw new InvalidOperationException("on another thread"));
        thread.Start();
        thread.Join();
        Thread.Sleep(Timeout.Infinite);
    }

    [Fact]
    public void Neighbour() { }
}

public class Hangs
{
    [Fact]
    public void Before() { }

    [Fact]
    public void Sleeps_for_ever() => Thread.Sleep(Timeout.Infinite);

    [Fact]
    public void Spins_for_ever()
    {
        while (true)
        {
            Thread.SpinWait(1_000);
        }
    }

    [Fact]
    public Task Never_completes() => new TaskCompletionSource().Task;

    [Fact]
    public void After() { }
}

public class HangsInDispose : IDisposable
{
    [Fact]
    public void Is_not_disposed_of() { }

    public void Dispose() => Thread.Sleep(Timeout.Infinite);
}

public class StaticConstructorThrows
{
    static StaticConstructorThrows() => throw new InvalidOperationException("static");

    [Fact]
    public void Cannot_be_made() { }
}

public class CrashingFixture
{
    public CrashingFixture() => Environment.Exit(7);
}

public class UsesCrashingFixture : IClassFixture<CrashingFixture>
{
    [Fact]
    public void One() { }

    [Fact]
    public void Two() { }
}

public class LeavesAChildBehind
{
    [Fact]
    public void And_exits()
    {
        Children.StartWhereAsked();
        Environment.Exit(3);
    }
}

public class LeavesThingsBehind
{
    [Fact]
    public void A_child_process()
    {
        // Ends by itself after a while, and holds the console's handles until then.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("ping", "-n 20 127.0.0.1")
            : new ProcessStartInfo("sleep", "20");
        Assert.NotNull(Process.Start(start));
    }

    [Fact]
    public void A_foreground_thread() => new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();

    [Fact]
    public void Another_current_directory() => Directory.SetCurrentDirectory(Path.GetTempPath());

    [Fact]
    public void Another_console() => Console.SetOut(TextWriter.Null);

    [Fact]
    public void Much_output()
    {
        for (var i = 0; i < 20_000; i++)
        {
            Console.WriteLine("line " + i + new string('x', 80));
            Console.Error.WriteLine("error " + i);
        }
    }
}

public class Plain
{
    [Fact]
    public void Passes() { }

    [Fact]
    public void Fails() => Assert.True(false);

    [Fact(Skip = "on purpose")]
    public void Is_skipped() { }
}

// Four each: so many hosts are lost one after the other that did not see a single test end.
public class CrashesInARow
{
    [Fact]
    public void First() => Environment.Exit(3);

    [Fact]
    public void Second() => Environment.Exit(3);

    [Fact]
    public void Third() => Environment.Exit(3);

    [Fact]
    public void Fourth() => Environment.Exit(3);
}

public class HangsInARow
{
    [Fact]
    public void First() => Thread.Sleep(Timeout.Infinite);

    [Fact]
    public void Second() => Thread.Sleep(Timeout.Infinite);

    [Fact]
    public void Third() => Thread.Sleep(Timeout.Infinite);

    [Fact]
    public void Fourth() => Thread.Sleep(Timeout.Infinite);
}

public class BehindInARow
{
    [Fact]
    public void Passes() { }
}

public class Silent
{
    [SilentFact]
    public void Gives_no_result() { }

    [Fact]
    public void Neighbour() { }
}
