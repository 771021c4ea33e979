using System.Collections.Concurrent;
using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

/// <summary>Runs a project of testdata/mishaps for real, and keeps what was heard.</summary>
internal sealed record MishapRun(string Project, Framework Framework)
{
    private static readonly ConcurrentDictionary<
        string,
        Lazy<Task<IReadOnlyList<RunEvent>>>
    > Whole = new();

    /// <summary>Which tests run.</summary>
    public Func<string, bool> IsWanted { get; init; } = _ => true;

    public TimeSpan TestTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Set for the hosts.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Done between discovery and run.</summary>
    public Action BeforeRun { get; init; } = () => { };

    /// <summary>A run of the project without what has tests of its own (classes in a row), once for all tests.</summary>
    public static Task<IReadOnlyList<RunEvent>> OfAsync(string project, Framework framework) =>
        Whole
            .GetOrAdd(
                project,
                p => new Lazy<Task<IReadOnlyList<RunEvent>>>(() =>
                    new MishapRun(p, framework)
                    {
                        IsWanted = id => !id.Contains("InARow", StringComparison.Ordinal),
                    }.RunAsync()
                )
            )
            .Value;

    public async Task<IReadOnlyList<RunEvent>> RunAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var project = BuiltTree.Project("mishaps", Project, Framework) with
        {
            EnvironmentVariables = Environment,
        };
        var options = new RunOptions(
            BuiltTree.Of("mishaps"),
            TestTimeout,
            TimeSpan.FromSeconds(20),
            Jobs: 2
        );
        await using var discovery = await new Discoverer(options, null).DiscoverAsync(
            [project],
            cancel
        );
        Assert.Empty(discovery.Undriven);
        BeforeRun();
        var heard = new Heard();
        using var events = new RunEvents(heard);
        await new MeasuredRun(discovery, options, TestFilter.All).RunAsync(
            [
                .. discovery.Suites.Select(s =>
                    s with
                    {
                        Cases = [.. s.Cases.Where(c => IsWanted(c.Id))],
                    }
                ),
            ],
            new Dictionary<string, TimeSpan>(),
            events,
            cancel
        );
        Assert.Empty(await events.CompleteAsync());
        return heard.Events;
    }

    /// <summary>Lines such as <c>Mishaps.XUnit2/Mishaps.Plain.Fails failed</c>, sorted.</summary>
    public static IEnumerable<string> Outcomes(IEnumerable<RunEvent> heard) =>
        heard
            .OfType<CaseEnded>()
            .GroupBy(e => e.Case.Id)
            .Select(g => $"{g.Key} {string.Join("+", g.Select(e => Name(e.Result.Outcome)))}")
            .Order(StringComparer.Ordinal);

    private static string Name(Outcome outcome) =>
        outcome == Outcome.TimedOut ? "timedOut" : outcome.ToString().ToLowerInvariant();

    private sealed class Heard : IRunListener
    {
        public List<RunEvent> Events { get; } = [];

        public void Hear(RunEvent happened) => Events.Add(happened);
    }
}
