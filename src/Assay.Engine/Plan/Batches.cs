using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>
/// Cuts groups that may run side by side into batches: long ones while much is left, and short ones towards the end, so
/// that all hosts end at about the same time even where a test takes longer than it did.
/// </summary>
/// <param name="weights">What tests are taken to last.</param>
/// <param name="conflicts">Who gets in whose way.</param>
/// <param name="slots">How many hosts run at a time.</param>
internal sealed class Batches(Weights weights, Conflicts conflicts, int slots)
{
    // No batch is more than this part of what a host has to do, or one test that suddenly takes ten times as long
    // would hold up too many others: less of it where that would still be long.
    private const int FewestPerSlot = 10;
    private const int MostPerSlot = 20;
    private const double LongMs = 1_000;

    // Of what is left, so much at a time for each host; and so little that it costs more than it spares.
    private const double PartOfRest = 2;
    private const double ShortestPart = 8;
    private const double ShortestMs = 5;

    /// <summary>The batches, those first with most at stake or by chance where that is asked for, then the longest.</summary>
    public IEnumerable<IReadOnlyList<TestCase>> Of(TestCase[][] groups)
    {
        var left = groups.Sum(weights.Of);
        var longest =
            left / (slots * Math.Clamp(left / (slots * LongMs), FewestPerSlot, MostPerSlot));
        var shortest = Math.Min(longest, Math.Max(longest / ShortestPart, ShortestMs));
        var batch = new List<TestCase>();
        var weight = 0.0;
        foreach (
            var group in ConflictGroups
                .Join(groups, conflicts, weights.Of, longest)
                .SelectMany(g => Pieces(g, longest))
                .OrderByDescending(weights.RankOf)
                .ThenByDescending(weights.Of)
        )
        {
            batch.AddRange(group);
            weight += weights.Of(group);
            if (weight >= Math.Clamp(left / (slots * PartOfRest), shortest, longest))
            {
                yield return batch;
                left -= weight;
                (batch, weight) = ([], 0);
            }
        }
        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    // A group that would be a long unit is cut where its tests need not stay together.
    private List<TestCase[]> Pieces(TestCase[] group, double share)
    {
        if (weights.Of(group) <= share || !group.Any(IsFree))
        {
            return [group];
        }
        var pieces = new List<TestCase[]>();
        var piece = new List<TestCase>();
        var sum = 0.0;
        foreach (var test in group.Where(IsFree))
        {
            piece.Add(test);
            sum += weights.Of(test);
            if (sum >= share)
            {
                pieces.Add([.. piece]);
                (piece, sum) = ([], 0);
            }
        }
        piece.AddRange(group.Where(c => !IsFree(c)));
        if (piece.Count > 0)
        {
            pieces.Add([.. piece]);
        }
        return pieces;
    }

    // One that conflicts with others stays where these are; so does one that may leave to them what it sets for its
    // process, where the framework would not mix them anyway.
    private bool IsFree(TestCase test) =>
        test.Host.IsFree
        && conflicts.Of(test.Id).Count == 0
        && (test.Host.RunsBeside || !conflicts.IsBoundToProcess(test.Id));
}
