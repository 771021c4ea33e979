using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Model.Wire;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

public sealed class HostWorkerTests : IDisposable
{
    private readonly TestTree _solution = TestTree.Empty();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public async Task A_bug_in_the_middle_of_a_unit_is_thrown_at_once_and_blamed_on_no_tear_down()
    {
        var options = Options(TimeSpan.FromSeconds(10));
        var project = Project("nunit", "Nunit4");
        var host = await LoadedHost.StartAsync(
            project,
            Framework.NUnit,
            new LoadSettings(options, [], Rediscover: false),
            TestContext.Current.CancellationToken
        );
        var rows = Enumerable
            .Range(0, host.Found.Cases.Count)
            .Where(i => host.Found.Cases[i].Class == "Sample.Rows")
            .ToArray();
        var suite = Suite(project, host.Found.Cases[rows[0]]);
        // It tells of tests that it was never asked for, and waits until these are recorded.
        host.Process.Send(new RunBatch(rows[1..], StopAtFailure: false));
        await using var discovery = Discovery(suite, host);
        var heard = new Heard();
        using var events = new RunEvents(heard);

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            RunAsync(discovery, options, events, TestContext.Current.CancellationToken)
        );

        Assert.Empty(heard.Events.OfType<RunRemark>());
    }

    [Fact]
    public async Task No_test_begins_after_a_result_that_could_not_be_recorded()
    {
        const int safe = 20;
        var options = Options(TimeSpan.FromMinutes(1));
        var project = Project("fleeting", "Fleeting") with
        {
            EnvironmentVariables = new Dictionary<string, string>
            {
                ["FLEETING_FOLDER"] = _solution.Root,
            },
        };
        var host = await LoadedHost.StartAsync(
            project,
            Framework.NUnit,
            new LoadSettings(options, [], Rediscover: false),
            TestContext.Current.CancellationToken
        );
        await using var discovery = Discovery(Suite(project, [.. host.Found.Cases]), host);
        using var events = new RunEvents(new Failing(safe));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            RunAsync(discovery, options, events, events.RecorderLost)
        );

        Assert.Equal(
            safe + 1,
            Directory.EnumerateFiles(_solution.Root).Sum(f => File.ReadLines(f).Count())
        );
    }

    private RunOptions Options(TimeSpan fixtureTimeout) =>
        new(_solution.Root, TimeSpan.FromMinutes(1), fixtureTimeout, Jobs: 1);

    private static TestProject Project(string tree, string name) =>
        BuiltTree.Project(tree, name, Framework.NUnit);

    private static ProjectSuite Suite(TestProject project, params HostCase[] cases) =>
        new(
            project,
            Framework.NUnit,
            "",
            [.. cases.Select(c => new TestCase(project, Framework.NUnit, c))],
            HasAssemblyFixtures: false,
            VolatileMethods: []
        );

    private static Discovery Discovery(ProjectSuite suite, LoadedHost host) =>
        new(
            [suite],
            [],
            DiscoveryHosts.None with
            {
                Warm = new() { [(suite.Project, suite.Framework)] = host },
            }
        );

    private static Task RunAsync(
        Discovery discovery,
        RunOptions options,
        RunEvents events,
        CancellationToken cancel
    ) =>
        new MeasuredRun(discovery, options, TestFilter.All).RunAsync(
            discovery.Suites,
            new Dictionary<string, TimeSpan>(),
            events,
            cancel
        );

    private sealed class Heard : IRunListener
    {
        public List<RunEvent> Events { get; } = [];

        public void Hear(RunEvent happened) => Events.Add(happened);
    }

    /// <summary>A store that takes so many results and no more.</summary>
    private sealed class Failing(int room) : IRunListener
    {
        private int _results;

        public void Hear(RunEvent happened)
        {
            if (happened is CaseEnded && ++_results > room)
            {
                throw new InvalidOperationException("full");
            }
        }
    }
}
