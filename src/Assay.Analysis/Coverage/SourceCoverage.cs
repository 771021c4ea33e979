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
                .Select(d =>
                {
                    var lines = LinesOf(table, [.. statements[d]], counts);
                    return new FileCoverage(
                        table.AssemblyName,
                        table.Documents[d],
                        Most(lines),
                        [
                            .. branches[d]
                                .Select(b => new BranchCoverage(
                                    b.Line,
                                    [.. b.Paths.Select(p => counts[p])]
                                )),
                        ],
                        [
                            .. lines
                                .GroupBy(l => (l.Method.Type, l.Method.Name))
                                .Select(g => new MethodCoverage(g.Key.Type, g.Key.Name, Most(g))),
                        ]
                    );
                }),
        ];
    }

    private static LineOfMethod[] LinesOf(
        BlockTable table,
        IReadOnlyCollection<Statement> statements,
        int[] counts
    ) =>
        [
            .. SourceLines
                .Of(statements)
                .Select(l => (Block: table.Blocks[l.Statement.Block], l.Line))
                .Select(l => new LineOfMethod(
                    table.Methods[l.Block.Method],
                    l.Line,
                    counts[l.Block.Probe]
                )),
        ];

    private static SortedDictionary<int, int> Most(IEnumerable<LineOfMethod> lines)
    {
        var most = new SortedDictionary<int, int>();
        foreach (var line in lines)
        {
            most[line.Line] = Math.Max(line.Tests, most.GetValueOrDefault(line.Line));
        }
        return most;
    }

    private readonly record struct LineOfMethod(CoveredMethod Method, int Line, int Tests);
}
