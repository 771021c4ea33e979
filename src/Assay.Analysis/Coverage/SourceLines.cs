namespace Assay.Analysis.Coverage;

/// <summary>Says which lines of a source file statements stand for.</summary>
public static class SourceLines
{
    /// <summary>The lines with code, ascending, each with the probes of the blocks that it is part of.</summary>
    /// <param name="table">The module's blocks.</param>
    /// <param name="statements">The statements of one document.</param>
    public static SortedDictionary<int, List<int>> Probes(
        BlockTable table,
        IReadOnlyCollection<Statement> statements
    )
    {
        var lines = new SortedDictionary<int, List<int>>();
        foreach (var (statement, line) in Of(statements))
        {
            if (!lines.TryGetValue(line, out var probes))
            {
                lines[line] = probes = [];
            }
            probes.Add(table.Blocks[statement.Block].Probe);
        }
        return lines;
    }

    /// <summary>The statements with each of their lines; one that lies within another is left to the inner.</summary>
    /// <param name="statements">The statements of one document.</param>
    internal static IEnumerable<(Statement Statement, int Line)> Of(
        IReadOnlyCollection<Statement> statements
    )
    {
        var starts = statements.ToLookup(s => s.Span.StartLine);
        foreach (var statement in statements)
        {
            var inner = LinesOfInner(statement, starts);
            for (var line = statement.Span.StartLine; line <= statement.Span.EndLine; line++)
            {
                if (inner is null || !inner.Contains(line))
                {
                    yield return (statement, line);
                }
            }
        }
    }

    // Lambdas, the arms of a switch expression and the like stand inside of another statement, which runs without them.
    private static HashSet<int>? LinesOfInner(Statement outer, ILookup<int, Statement> starts)
    {
        HashSet<int>? inner = null;
        for (var line = outer.Span.StartLine + 1; line <= outer.Span.EndLine; line++)
        {
            foreach (var statement in starts[line].Where(s => EndsWithin(outer.Span, s.Span)))
            {
                inner ??= [];
                inner.UnionWith(Enumerable.Range(line, statement.Span.EndLine - line + 1));
            }
        }
        return inner;
    }

    private static bool EndsWithin(Span outer, Span span) =>
        (span.EndLine, span.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;
}
