using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Run;
using Assay.Engine.Workspace;

namespace Assay.Bench.MapAlone;

/// <summary>Runs single tests of a project, each in a process of its own.</summary>
internal sealed class Alone(RewrittenProject rewritten, Discovery discovery, RunOptions options)
{
    // Often enough that what depends on timing shows.
    private const int Repeats = 3;

    /// <summary>What one test passes, as the map counts it.</summary>
    public async Task<ProjectMap> MapAsync(ProjectSuite suite, CancellationToken cancel)
    {
        var recorder = new MapRecorder([rewritten]);
        await RunAsync(suite, recorder, [], cancel);
        return recorder.Of(rewritten.Project.Name).Build(null, [], new JudgedTests([], []));
    }

    /// <summary>Why a test passes alone what the map lacks: found by running it several times, twice in each process.</summary>
    /// <param name="suite">The test.</param>
    /// <param name="missing">Probes, as the map numbers them.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyDictionary<int, Cause>> ExplainAsync(
        ProjectSuite suite,
        IReadOnlyCollection<int> missing,
        CancellationToken cancel
    )
    {
        var twice = new List<TwoLooks>();
        for (var i = 0; i < Repeats; i++)
        {
            var looks = new TwoLooks(rewritten);
            await RunAsync(suite, looks, suite.Cases, cancel);
            twice.Add(looks);
        }
        return missing.ToDictionary(
            p => p,
            p =>
                !twice.All(l => l.First.Contains(p)) ? Cause.NotEachTime
                : !twice.All(l => l.Again.Contains(p)) ? Cause.FirstTime
                : Cause.EarlierTests
        );
    }

    private async Task RunAsync(
        ProjectSuite suite,
        IRunListener listener,
        IReadOnlyList<TestCase> again,
        CancellationToken cancel
    )
    {
        using var events = new RunEvents(listener);
        await new MeasuredRun(
            discovery,
            options with
            {
                Jobs = 1,
                DrivenOnly = true,
                RunAgain = _ => again,
                Rewritten = new Dictionary<string, RewrittenProject>
                {
                    [rewritten.Project.Name] = rewritten,
                },
            },
            TestFilter.All
        ).RunAsync([suite], new Dictionary<string, TimeSpan>(), events, cancel);
        await events.CompleteAsync();
    }
}
