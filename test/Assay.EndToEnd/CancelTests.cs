using System.Diagnostics;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Tests.TestData;
using static Assay.EndToEnd.RunningTool;

namespace Assay.EndToEnd;

public sealed class CancelTests : IDisposable
{
    // Copied, because what a run records is looked at here.
    private readonly TestTree _tree = TestTree.CopyBuilt("endless");

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_stops_the_run_keeps_what_was_recorded_and_leaves_no_process(
        string signal
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals between processes");
        using var run = await StartAsync(_tree.Root, "--no-build");
        await FirstFailureAsync(run);

        await SignalAsync(run.Id, signal);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(RunningProcesses.Naming(_tree.Root));
        using var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System);
        var recorded = store.Runs.Last()!;
        Assert.Equal(
            ["Passes_at_once", "Fails_at_once"],
            store.Results.Of(recorded.Id).Select(r => r.Test.Method)
        );
        Assert.Equal(RunState.Cancelled, recorded.State);
    }

    [Fact]
    public async Task A_second_signal_ends_at_once_and_leaves_no_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals between processes");
        using var run = await StartAsync(_tree.Root, "--no-build");
        await FirstFailureAsync(run);

        await SignalAsync(run.Id, "INT");
        await SignalAsync(run.Id, "INT");
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, run.ExitCode);
        await NoProcessAsync();
    }

    [Fact]
    public async Task A_signal_during_the_build_leaves_no_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals between processes");
        using var tree = TestTree.Copy("endless");
        using var run = await StartAsync(tree.Root, "-v");
        // The first line of the build itself: now there is a process to be left behind.
        await LineAsync(run, line => !line.StartsWith("Building", StringComparison.Ordinal));

        await SignalAsync(run.Id, "INT");
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(RunningProcesses.Naming(tree.Root));
    }

    [Fact]
    public async Task A_killed_controller_leaves_a_readable_store_and_no_process()
    {
        using var run = await StartAsync(_tree.Root, "--no-build");
        await FirstFailureAsync(run);

        run.Kill(entireProcessTree: false);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System);
        Assert.Null(store.Notice);
        var recorded = store.Runs.Last()!;
        Assert.Equal(RunState.Interrupted, recorded.State);
        Assert.Equal(2, store.Results.Of(recorded.Id).Count());
        await NoProcessAsync();
    }

    [Fact]
    public async Task A_signal_while_tests_are_looked_for_leaves_no_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals between processes");
        await using var discovery = TestPipe.New(out var name);
        using var run = await StartAsync(_tree.Root, "--no-build", ("ENDLESS_DISCOVERY", name));
        await discovery.WaitForConnectionAsync(TestContext.Current.CancellationToken);

        await SignalAsync(run.Id, "INT");
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(
            0,
            await discovery.ReadAsync(new byte[1], TestContext.Current.CancellationToken)
        );
        Assert.Empty(RunningProcesses.Naming(_tree.Root));
    }

    [Fact]
    public async Task A_signal_while_hosts_start_leaves_no_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals between processes");
        using var run = await StartAsync(_tree.Root, "--no-build");
        await LineAsync(run, line => line.StartsWith("Discovering", StringComparison.Ordinal));

        await SignalAsync(run.Id, "INT");
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, run.ExitCode);
        await NoProcessAsync();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("INT", "INT")]
    [InlineData("KILL")]
    public async Task What_a_test_has_started_ends_with_the_run(params string[] signals)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals between processes");
        using var child = await Fifo.MakeAsync(Path.Combine(_tree.Root, "child"));
        using var run = await StartAsync(_tree.Root, "--no-build", ("ENDLESS_CHILD", child.Path));
        await child.IsOpenAsync();

        foreach (var signal in signals)
        {
            await SignalAsync(run.Id, signal);
        }
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        await child.EveryWriterHasEndedAsync();
    }

    [Fact]
    public async Task A_signal_ends_a_project_s_own_runner_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals between processes");
        using var tree = TestTree.CopyBuilt("ownrunner");
        await using var waiting = TestPipe.New(out var name);
        using var run = await StartAsync(tree.Root, "--no-build", ("STRANGE_PIPE", name));
        await waiting.WaitForConnectionAsync(TestContext.Current.CancellationToken);

        await SignalAsync(run.Id, "INT");
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(
            0,
            await waiting.ReadAsync(new byte[1], TestContext.Current.CancellationToken)
        );
    }

    // It is said after it was recorded, and the test after it sleeps.
    private async Task FirstFailureAsync(Process run)
    {
        await LineAsync(run, line => line.StartsWith("FAILED", StringComparison.Ordinal));
        // Otherwise that there is none afterwards would say nothing.
        Assert.NotEmpty(RunningProcesses.Naming(_tree.Root));
    }

    // A host ends itself when its pipe closes; the system takes a moment for both.
    private async Task NoProcessAsync()
    {
        foreach (var id in RunningProcesses.Naming(_tree.Root))
        {
            try
            {
                using var host = Process.GetProcessById(id);
                await host.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            catch (ArgumentException)
            {
                // It is gone.
            }
        }
        Assert.Empty(RunningProcesses.Naming(_tree.Root));
    }
}
