using System.Diagnostics;
using System.IO.Pipes;
using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Model.Wire;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

public sealed class HostProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task A_host_that_has_not_connected_is_ended_when_the_run_is_stopped()
    {
        await using var stray = new Stray();
        using var stop = new CancellationTokenSource();
        var start = HostProcess.StartAsync(stray.Start, HostPipe.NewName(), Patience, stop.Token);
        await stray.HasComeUpAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        await stray.HasEndedAsync();
    }

    [Fact]
    public async Task A_host_that_does_not_connect_within_the_patience_is_ended_and_reported()
    {
        await using var stray = new Stray();
        // Enough to come up on a busy machine; it never connects to where it is waited for.
        var start = HostProcess.StartAsync(
            stray.Start,
            HostPipe.NewName(),
            TimeSpan.FromSeconds(10),
            TestContext.Current.CancellationToken
        );
        await stray.HasComeUpAsync();

        var e = await Assert.ThrowsAsync<HostStartException>(() => start);
        Assert.Contains("run.fixture-timeout", e.How, StringComparison.Ordinal);
        await stray.HasEndedAsync();
    }

    [Fact]
    public async Task A_host_with_another_temporary_folder_is_reached()
    {
        var project = Project() with
        {
            EnvironmentVariables = new Dictionary<string, string> { ["TMPDIR"] = _tree.Root },
        };
        await using var host = await HostLauncher.StartAsync(
            project,
            null,
            Patience,
            TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public async Task The_index_of_a_suite_is_made_once_for_all_of_a_host_s_units()
    {
        var project = Project();
        var options = new RunOptions(_tree.Root, Patience, Patience, null);
        await using var host = await LoadedHost.StartAsync(
            project,
            Framework.NUnit,
            new LoadSettings(options, [], Rediscover: false),
            TestContext.Current.CancellationToken
        );
        var suite = new ProjectSuite(
            project,
            Framework.NUnit,
            "",
            [.. host.Found.Cases.Select(c => new TestCase(project, Framework.NUnit, c))],
            false,
            []
        );

        Assert.Same(host.IndexesOf(suite), host.IndexesOf(suite));
        Assert.All(suite.Cases, c => Assert.True(host.IndexesOf(suite).Contains(c)));
        Assert.NotSame(host.IndexesOf(suite), host.IndexesOf(suite with { Cases = [] }));
    }

    private static TestProject Project() =>
        BuiltTree.Project("endless", "Endless", Framework.NUnit);

    /// <summary>A real host that is told to connect to us instead of to its controller.</summary>
    private sealed class Stray : IAsyncDisposable
    {
        private readonly string _name = HostPipe.NewName();
        private readonly NamedPipeServerStream _pipe;

        public Stray() => _pipe = TestPipe.Named(_name);

        public ProcessStartInfo Start =>
            new("dotnet")
            {
                ArgumentList =
                {
                    "exec",
                    "--runtimeconfig",
                    Path.ChangeExtension(Project().AssemblyPath, ".runtimeconfig.json"),
                    Path.Combine(AppContext.BaseDirectory, "host", "Assay.Host.dll"),
                    _name,
                },
            };

        public async Task HasComeUpAsync()
        {
            await _pipe.WaitForConnectionAsync(TestContext.Current.CancellationToken);
            Assert.IsType<Hello>(
                await WireFormat.ReadAsync(_pipe, TestContext.Current.CancellationToken)
            );
        }

        public async Task HasEndedAsync() =>
            Assert.Null(await WireFormat.ReadAsync(_pipe, TestContext.Current.CancellationToken));

        public ValueTask DisposeAsync() => _pipe.DisposeAsync();
    }
}
