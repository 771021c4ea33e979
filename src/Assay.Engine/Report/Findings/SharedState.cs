using Assay.Engine.Report.Effects;

namespace Assay.Engine.Report.Findings;

/// <summary>Tests that share a file, a variable or another thing that one of them changes.</summary>
internal sealed class SharedState : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var things = facts.Shared;
        var tests = things.SelectMany(t => t.Tests).Distinct(StringComparer.Ordinal).Count();
        return things.Count == 0
            ? null
            : Finding.Advice(
                "shared-state",
                $"{Words.Count(tests, "test")} share {Words.Count(things.Count, "thing")} that one of them changes, so their order, or running them side by side, can decide how they end.",
                "Give each test its own: a temporary folder, a free port, an instance instead of a static field.",
                things.Select(Example)
            );
    }

    private static string Example(SharedPart thing) =>
        $"{thing.Thing}{(thing.Target is { } target ? " " + target : "")}: {Words.Count(thing.Tests.Count, "test")}, changed by {thing.Writers[0]}{(thing.Writers.Count > 1 ? $" and {Words.Number(thing.Writers.Count - 1)} more" : "")}";
}
