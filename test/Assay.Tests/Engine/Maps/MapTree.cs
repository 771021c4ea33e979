using Assay.Engine;
using Assay.Engine.Discover;
using Assay.Engine.Map;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

/// <summary>Built test projects that are mapped.</summary>
/// <param name="root">Full path of the folder in which <c>.assay/</c> lies; the projects may lie elsewhere.</param>
/// <param name="projects">The projects.</param>
internal sealed class MapTree(string root, params TestProject[] projects)
{
    public string Root { get; } = root;

    /// <summary>Every project of a test tree that has a name like <c>Some.XUnit</c>.</summary>
    public static TestProject Project(string root, string name, Framework framework) =>
        new(
            name,
            Path.Combine(root, name, name + ".csproj"),
            "net10.0",
            Path.Combine(root, name, "bin", "Debug", "net10.0", name + ".dll"),
            [framework],
            UsesTestingPlatform: framework == Framework.TUnit,
            null,
            []
        );

    /// <summary>Brings the maps up to date, and keeps what was heard.</summary>
    /// <param name="isWanted">Which tests are asked for; null for all.</param>
    /// <param name="clean">How tests ended without probes, where that is to be known.</param>
    public async Task<MapTreeRun> RunAsync(
        Func<string, bool>? isWanted = null,
        Func<string, IEnumerable<Outcome>>? clean = null
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        using var store = Store.Open(AssayFolder.Create(Root), TimeProvider.System);
        await using var discovery = await new Discoverer(Options, null).DiscoverAsync(
            projects,
            cancel
        );
        Assert.Empty(discovery.Undriven);
        var heard = new Heard();
        var maps = await new MappedRun(store, discovery, Options) { Clean = clean }.RunAsync(
            [
                .. discovery.Suites.Select(s =>
                    s with
                    {
                        Cases = [.. s.Cases.Where(c => isWanted?.Invoke(c.Id) != false)],
                    }
                ),
            ],
            heard,
            cancel
        );
        return new MapTreeRun(
            maps,
            [.. discovery.Suites.SelectMany(s => s.Cases).Select(c => c.Id)],
            heard.Events
        );
    }

    /// <summary>Runs the tests as they were built, and keeps what was heard.</summary>
    public async Task<MapTreeRun> PlainAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var discovery = await new Discoverer(Options, null).DiscoverAsync(
            projects,
            cancel
        );
        var heard = new Heard();
        using (var events = new RunEvents(heard))
        {
            await new MeasuredRun(discovery, Options, TestFilter.All).RunAsync(
                discovery.Suites,
                new Dictionary<string, TimeSpan>(),
                events,
                cancel
            );
            Assert.Empty(await events.CompleteAsync());
        }
        return new MapTreeRun(
            [],
            [.. discovery.Suites.SelectMany(s => s.Cases).Select(c => c.Id)],
            heard.Events
        );
    }

    private RunOptions Options =>
        new(Root, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), Jobs: 2);

    private sealed class Heard : IRunListener
    {
        public List<RunEvent> Events { get; } = [];

        public void Hear(RunEvent happened) => Events.Add(happened);
    }
}

/// <summary>What came of a mapped run.</summary>
/// <param name="Maps">A map per project.</param>
/// <param name="Tests">The ids of all tests that were found.</param>
/// <param name="Events">What a listener heard.</param>
internal sealed record MapTreeRun(
    IReadOnlyList<ProjectMap> Maps,
    IReadOnlyList<string> Tests,
    IReadOnlyList<RunEvent> Events
)
{
    /// <summary>The map of the only project.</summary>
    public ProjectMap Map => Assert.Single(Maps);

    /// <summary>The ids of all tests with how they ended, row by row, sorted.</summary>
    public IEnumerable<string> Outcomes =>
        Events
            .OfType<CaseEnded>()
            .Select(e => $"{e.Case.Id} {e.Result.Outcome}")
            .Order(StringComparer.Ordinal);

    /// <summary>Ids of the tests that began, sorted.</summary>
    public IEnumerable<string> Ran =>
        Events.OfType<CaseBegan>().Select(e => e.Case.Id).Distinct().Order(StringComparer.Ordinal);
}
