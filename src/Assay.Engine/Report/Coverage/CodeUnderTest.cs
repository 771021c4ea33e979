using Assay.Analysis.Coverage;
using Assay.Engine.Map;
using Assay.Engine.Workspace;

namespace Assay.Engine.Report.Coverage;

/// <summary>
/// The code that the tests of a solution are about, and which of them reach it: the user's assemblies without those that
/// hold tests. A file that several projects cover, or several builds hold, is one.
/// </summary>
internal sealed class CodeUnderTest
{
    private readonly IReadOnlyList<CoveredBuild> _builds;
    private readonly Lazy<IReadOnlyList<FileCoverage>> _files;

    private CodeUnderTest(IReadOnlyList<CoveredBuild> builds)
    {
        _builds = builds;
        _files = new(() => FilesWith(b => b.Counts));
    }

    /// <summary>Its files by path, with what all tests cover; without code that a tool generated.</summary>
    public IReadOnlyList<FileCoverage> Files => _files.Value;

    /// <summary>Paths of all of its files, with those that a tool generated.</summary>
    public IReadOnlyList<string> FilePaths =>
        [
            .. _builds
                .SelectMany(b =>
                    b.Table.Statements.Select(s => s.Span.Document)
                        .Distinct()
                        .Select(d => PathOf(b, d))
                )
                .Distinct(Paths.Comparer)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The code under test of some maps.</summary>
    /// <param name="maps">The maps.</param>
    /// <param name="testAssemblies">File names of the assemblies that hold tests.</param>
    public static CodeUnderTest Of(
        IReadOnlyList<ProjectMap> maps,
        IReadOnlySet<string> testAssemblies
    )
    {
        var counts = maps.ToDictionary(m => m.Coverage, m => m.Coverage.TestCounts());
        return new([
            .. maps.SelectMany(p =>
                    p.Modules.Index().Select(m => (p.Coverage, m.Index, Module: m.Item))
                )
                .Where(m =>
                    m.Module.IsUsersCode
                    && !m.Module.IsTestAssembly
                    && !testAssemblies.Contains(m.Module.File)
                )
                .GroupBy(m => (m.Module.File, m.Module.Key))
                .OrderBy(g => g.Key.File, StringComparer.Ordinal)
                .Select(g => new CoveredBuild(
                    g.First().Module.Table,
                    [.. g.Select(m => (m.Coverage, m.Index))],
                    counts
                )),
        ]);
    }

    /// <summary>The files that a test reaches, with the lines that it reaches counted as covered once.</summary>
    public IReadOnlyList<FileCoverage> FilesOf(string test) =>
        [.. FilesWith(b => b.PassedBy(test)).Where(f => f.LinesCovered > 0)];

    /// <summary>The lines of a file that hold code.</summary>
    public SortedSet<int> LinesOf(string path) => [.. ProbesOf(path).SelectMany(b => b.Lines.Keys)];

    /// <summary>The tests that reach any of some lines of a file, ordered.</summary>
    public IReadOnlyList<string> TestsOf(string path, int from, int to) =>
        [
            .. ProbesOf(path)
                .SelectMany(b =>
                    b.Build.TestsOf([
                        .. b
                            .Lines.Where(l => l.Key >= from && l.Key <= to)
                            .SelectMany(l => l.Value)
                            .Distinct(),
                    ])
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Which groups of tests reach something of it that no others reach.</summary>
    /// <param name="groupOf">For a test id the name of its group.</param>
    public UniqueReach UniqueBy(Func<string, string> groupOf) => new(_builds, groupOf);

    /// <summary>The lines that only one test reaches: for each file, line by line, that test.</summary>
    public IEnumerable<(FileCoverage File, IReadOnlyDictionary<int, string> Tests)> OnlyTests()
    {
        var onlyOf = _builds
            .SelectMany(b => b.Maps)
            .Distinct()
            .ToDictionary(m => m, m => m.OnlyTests());
        var lines = Files.ToDictionary(
            f => f.Path,
            _ => new Dictionary<int, string?>(),
            Paths.Comparer
        );
        foreach (var build in _builds)
        {
            var only = build.OnlyTests(onlyOf);
            var table = build.Table.WithoutGenerated();
            foreach (var document in table.Statements.GroupBy(s => s.Span.Document))
            {
                var ofFile = lines[PathOf(build, document.Key)];
                foreach (var (line, probes) in SourceLines.Probes(table, [.. document]))
                {
                    foreach (var probe in probes.Where(p => build.Counts[p] > 0))
                    {
                        // Where two differ, or several tests pass one, it is nobody's for good.
                        ofFile[line] =
                            !ofFile.TryGetValue(line, out var known) || known == only[probe]
                                ? only[probe]
                                : null;
                    }
                }
            }
        }
        return Files.Select(f =>
            (
                f,
                (IReadOnlyDictionary<int, string>)
                    lines[f.Path]
                        .Where(l => l.Value is not null)
                        .ToDictionary(l => l.Key, l => l.Value!)
            )
        );
    }

    private IReadOnlyList<FileCoverage> FilesWith(Func<CoveredBuild, IReadOnlyList<int>> counts) =>
        [
            .. _builds
                .SelectMany(b => SourceCoverage.Of(b.Table.WithoutGenerated(), [.. counts(b)]))
                .GroupBy(f => f.Path, Paths.Comparer)
                .Select(g => FileMerge.Of([.. g]))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];

    private IEnumerable<(CoveredBuild Build, SortedDictionary<int, List<int>> Lines)> ProbesOf(
        string path
    ) =>
        from build in _builds
        from document in Enumerable.Range(0, build.Table.Documents.Count)
        where Paths.Comparer.Equals(PathOf(build, document), path)
        select (build, ProbesOf(build.Table, document));

    private static SortedDictionary<int, List<int>> ProbesOf(BlockTable table, int document)
    {
        var lines = SourceLines.Probes(
            table,
            [.. table.Statements.Where(s => s.Span.Document == document)]
        );
        // The head of a switch expression is no statement, but somebody may point at it.
        foreach (var branch in table.Branches.Where(b => b.Document == document))
        {
            if (!lines.TryGetValue(branch.Line, out var probes))
            {
                lines[branch.Line] = probes = [];
            }
            probes.AddRange(branch.Paths);
        }
        return lines;
    }

    private static string PathOf(CoveredBuild build, int document) =>
        build.Table.Documents[document];
}
