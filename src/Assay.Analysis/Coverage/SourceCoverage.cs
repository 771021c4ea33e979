namespace Assay.Analysis.Coverage;

/// <summary>Turns passed probes into covered lines and branches of source files.</summary>
public static class SourceCoverage
{
    /// <summary>What is covered of each file of a module.</summary>
    /// <param name="table">The module's blocks.</param>
    /// <param name="tests">For each probe of the module, how many tests pass it.</param>
    public static IReadOnlyList<FileCoverage> Of(BlockTable table, ReadOnlySpan<int> tests)
    {
        var counts = tests.ToArray();
        var statements = table.Statements.ToLookup(s => s.Span.Document);
        var branches = table.Branches.ToLookup(b => b.Document);
        return
        [
            .. Enumerable
                .Range(0, table.Documents.Count)
                .Where(d => statements.Contains(d))
                .Select(d => new FileCoverage(
                    table.AssemblyName,
                    table.Documents[d],
                    Lines(table, statements[d], counts),
                    [
                        .. branches[d]
                            .Select(b => new BranchCoverage(
                                b.Line,
                                [.. b.Paths.Select(p => counts[p])]
                            )),
                    ],
                    Methods(table, statements[d], counts)
                )),
        ];
    }

    private static MethodCoverage[] Methods(
        BlockTable table,
        IEnumerable<Statement> statements,
        int[] counts
    ) =>
        [
            .. statements
                .GroupBy(s =>
                    (
                        table.Methods[table.Blocks[s.Block].Method].Type,
                        table.Methods[table.Blocks[s.Block].Method].Name
                    )
                )
                .Select(g => new MethodCoverage(g.Key.Type, g.Key.Name, Lines(table, g, counts))),
        ];

    private static SortedDictionary<int, int> Lines(
        BlockTable table,
        IEnumerable<Statement> statements,
        int[] counts
    )
    {
        var all = statements.ToArray();
        var starts = all.ToLookup(s => s.Span.StartLine);
        var lines = new SortedDictionary<int, int>();
        foreach (var statement in all)
        {
            var tests = counts[table.Blocks[statement.Block].Probe];
            var inner = LinesOfInner(statement, starts);
            for (var line = statement.Span.StartLine; line <= statement.Span.EndLine; line++)
            {
                if (inner is null || !inner.Contains(line))
                {
                    lines[line] = Math.Max(tests, lines.GetValueOrDefault(line));
                }
            }
        }
        return lines;
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
