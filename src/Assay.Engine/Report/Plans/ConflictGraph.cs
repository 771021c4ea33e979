using System.Globalization;
using System.Text;

namespace Assay.Engine.Report.Plans;

/// <summary>Draws as a Mermaid flowchart which tests conflict over what.</summary>
public static class ConflictGraph
{
    // Mermaid draws no more than 500 edges, and nobody reads that many.
    private const int MostEdges = 300;
    private const int LongestLabel = 120;

    /// <summary>The text of the diagram: a node per thing and per test, an edge per use with its evidence.</summary>
    public static string Of(IReadOnlyList<PlannedConflict> conflicts)
    {
        var text = new StringBuilder();
        text.Append(
            "%% Which tests must not run at the same time, and over what; thick: may change it.\n"
        );
        text.Append("flowchart LR\n");
        if (conflicts.Count == 0)
        {
            text.Append("  none[\"No test is known to get in the way of another.\"]\n");
        }
        var tests = new Dictionary<string, string>(StringComparer.Ordinal);
        var edges = 0;
        foreach (var (index, conflict) in conflicts.Index())
        {
            if (edges == MostEdges)
            {
                break;
            }
            var thing = Invariant($"r{index}");
            text.Append(Invariant($"  {thing}[(\"{Label(conflict.Resource)}\")]\n"));
            foreach (
                var (use, isChange) in conflict
                    .ChangedBy.Select(u => (u, true))
                    .Concat(conflict.UsedBy.Select(u => (u, false)))
                    .Take(MostEdges - edges)
            )
            {
                edges++;
                if (!tests.TryGetValue(use.Test, out var test))
                {
                    tests[use.Test] = test = Invariant($"t{tests.Count}");
                    text.Append(Invariant($"  {test}[\"{Label(use.Test)}\"]\n"));
                }
                var arrow = isChange ? "==>" : "-->";
                text.Append(Invariant($"  {test} {arrow}|\"{Label(use.Evidence)}\"| {thing}\n"));
            }
        }
        var rest = conflicts.Sum(c => c.ChangedBy.Count + c.UsedBy.Count) - edges;
        if (rest > 0)
        {
            text.Append(Invariant($"  rest[\"{rest} further uses are in plan.json\"]\n"));
        }
        return text.ToString();
    }

    // Names of tests and files may hold anything, and Mermaid has a syntax for nearly everything.
    private static string Label(string text)
    {
        var label = new StringBuilder();
        var isCut = text.Length > LongestLabel;
        foreach (var rune in (isCut ? text[..LongestLabel] : text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '_' or '/')
            {
                label.Append(rune);
            }
            else if (!Rune.IsControl(rune))
            {
                label.Append(Invariant($"#{rune.Value};"));
            }
        }
        return isCut ? label.Append(" …").ToString() : label.ToString();
    }

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
