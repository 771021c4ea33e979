using Assay.Engine.Discover;
using Assay.Engine.Report.Runs;
using Assay.Engine.Shards;

namespace Assay.Cli.Commands;

/// <summary>The part of a suite that one machine runs.</summary>
/// <param name="Number">Which part.</param>
/// <param name="Assignment">Which test is in which part.</param>
internal sealed record SuiteShard(ShardNumber Number, ShardAssignment Assignment)
{
    /// <summary>Divides all tests, whatever is chosen of them afterwards, so that all machines agree.</summary>
    /// <param name="number">Which part is wanted.</param>
    /// <param name="timings">What tests take; null where that is not given.</param>
    /// <param name="discovery">All tests.</param>
    public static SuiteShard Of(ShardNumber number, Timings? timings, Discovery discovery) =>
        new(
            number,
            ShardAssignment.Of(
                discovery.Suites,
                discovery.Undriven.Select(u => u.Project.Name),
                timings,
                number.Count
            )
        );

    /// <summary>What documents say of it.</summary>
    public ShardPart Part =>
        new(Number.Index, Number.Count, Assignment.Digest, Assignment.TimingsDigest);

    /// <summary>The filter for this part alone.</summary>
    public TestFilter Narrow(TestFilter filter, Discovery discovery)
    {
        var own = discovery
            .Suites.SelectMany(s => s.Cases)
            .Where(c => Assignment.Of(c) == Number.Index)
            .Select(c => c.Id)
            .ToHashSet(StringComparer.Ordinal);
        var whole = discovery
            .Undriven.Select(u => u.Project.Name)
            .Where(name => Assignment.OfProject(name) == Number.Index)
            .ToHashSet(StringComparer.Ordinal);
        var projects = own.Select(ProjectOf).Concat(whole).ToHashSet(StringComparer.Ordinal);
        return filter.Within(
            id => own.Contains(id) || whole.Contains(ProjectOf(id)),
            projects.Contains
        );
    }

    /// <summary>A sentence that says why nothing is left to run.</summary>
    public string Emptiness =>
        Assignment.Pieces < Number.Count
            ? $"Nothing is run: shard {Number} holds no test that is asked for, and there are fewer parts that tests can be divided into ({Assignment.Pieces}) than shards."
            : $"Nothing is run: shard {Number} holds no test that is asked for.";

    private static string ProjectOf(string id) => id[..id.IndexOf('/', StringComparison.Ordinal)];
}
