using Assay.Analysis.Coverage;
using Assay.Engine.Map;

namespace Assay.Engine.Report.Coverage;

/// <summary>Reports which code the tests reach, and answers questions about it.</summary>
public sealed class CoverageReport
{
    private readonly CoverageFacts _facts;
    private readonly IReadOnlyList<ProjectMap> _maps;
    private readonly SourcePaths _paths;
    private readonly CodeUnderTest _code;
    private readonly string[] _tests;

    /// <param name="facts">What it is made of.</param>
    public CoverageReport(CoverageFacts facts)
    {
        _facts = facts;
        _maps = facts.ChosenMaps;
        _paths = new SourcePaths(facts.Root);
        _code = CodeUnderTest.Of(_maps, facts.TestAssemblies);
        _tests = [.. _maps.SelectMany(m => m.Coverage.Tests).Order(StringComparer.Ordinal)];
    }

    /// <summary>The covered files, as formats of others have them: one record a file, with full paths.</summary>
    public IReadOnlyList<FileCoverage> Files => _code.Files;

    /// <summary>The document with the answers.</summary>
    /// <exception cref="AssayException">What is asked for does not exist, or is not named clearly.</exception>
    public CoverageDocument Answer(CoverageQuestions questions)
    {
        var files = _code.Files.Select(Covered).ToArray();
        return new CoverageDocument(
            _facts.Solution,
            _facts.Filter.Count > 0 ? _facts.Filter : null,
            Sum(files.Select(f => f.Lines)),
            Sum(files.Select(f => f.Branches)),
            [
                .. _maps
                    .Select(m => new MappedProject(m.Project, m.Coverage.Tests.Count))
                    .OrderBy(p => p.Project, StringComparer.Ordinal),
            ],
            Folders(files),
            files,
            _tests,
            [.. _maps.SelectMany(m => m.Failing).Order(StringComparer.Ordinal)],
            [
                .. _maps
                    .SelectMany(m => m.Sensitive)
                    .OrderBy(s => s.Test, StringComparer.Ordinal)
                    .Select(s => new SensitivePart(
                        s.Test,
                        SensitivityReason.Of(s, _facts.CallsOf),
                        s.Message
                    )),
            ],
            [.. _maps.SelectMany(m => m.LeftOut.Select(l => new LeftOutPart(m.Project, l)))],
            _facts.SetAside,
            questions.Covers.Count > 0
                ? [.. questions.Covers.Select(q => Covering(q, questions.CurrentDirectory))]
                : null,
            questions.Test is { } test ? ReachOf(test) : null,
            questions.Uncovered ? Uncovered() : null,
            questions.Unique ? Unique() : null
        )
        {
            Shard = _facts.Shard,
        };
    }

    /// <inheritdoc cref="CodeUnderTest.UniqueBy"/>
    internal UniqueReach UniqueBy(Func<string, string> groupOf) => _code.UniqueBy(groupOf);

    private CoveringTests Covering(FileQuestion question, string currentDirectory)
    {
        var path = new FileChoice(_code.FilePaths, _paths, currentDirectory).Find(question.File);
        var shown = _paths.Shown(path);
        if (question is not { From: { } from, To: { } to })
        {
            return new CoveringTests(shown, null, null, _code.TestsOf(path, 1, int.MaxValue));
        }
        RequireCode(_code.LinesOf(path), shown, new LineRange(from, to));
        return new CoveringTests(shown, from, to, _code.TestsOf(path, from, to));
    }

    private static void RequireCode(SortedSet<int> lines, string shown, LineRange asked)
    {
        if (lines.GetViewBetween(asked.From, asked.To).Count > 0)
        {
            return;
        }
        int[] nearest =
        [
            .. lines.Where(l => l < asked.From).TakeLast(1),
            .. lines.Where(l => l > asked.To).Take(1),
        ];
        var where =
            asked.From == asked.To
                ? $"Line {asked.From}"
                : $"None of the lines {asked.From}-{asked.To}";
        var holds = asked.From == asked.To ? "holds no code" : "holds code";
        var near =
            nearest.Length == 1
                ? $"the nearest line with code is {nearest[0]}"
                : $"the nearest lines with code are {string.Join(" and ", nearest)}";
        throw new AssayException(Fault.Usage, $"{where} of '{shown}' {holds}; {near}.");
    }

    private TestReach ReachOf(string text)
    {
        var test = new TestChoice(
            _tests,
            [.. _maps.SelectMany(m => m.Sensitive).Select(s => s.Test)]
        ).Find(text);
        return Reach(
            test,
            _code
                .FilesOf(test)
                .Select(f =>
                    LineRanges.Of(_paths.Shown(f.Path), f.Lines.Keys, line => f.Lines[line] > 0)
                )
        );
    }

    private LinesOfFile[] Uncovered() =>
        [
            .. _code
                .Files.Where(f => f.LinesCovered < f.Lines.Count)
                .Select(f =>
                    LineRanges.Of(_paths.Shown(f.Path), f.Lines.Keys, line => f.Lines[line] == 0)
                )
                .OrderByDescending(f => f.Lines)
                .ThenBy(f => f.Path, StringComparer.Ordinal),
        ];

    private TestReach[] Unique() =>
        [
            .. _code
                .OnlyTests()
                .SelectMany(f =>
                    f.Tests.Values.Distinct()
                        .Select(test =>
                            (
                                Test: test,
                                Lines: LineRanges.Of(
                                    _paths.Shown(f.File.Path),
                                    f.File.Lines.Keys,
                                    line => f.Tests.GetValueOrDefault(line) == test
                                )
                            )
                        )
                )
                .GroupBy(x => x.Test, StringComparer.Ordinal)
                .Select(g => Reach(g.Key, g.Select(x => x.Lines)))
                .OrderByDescending(t => t.Lines)
                .ThenBy(t => t.Test, StringComparer.Ordinal),
        ];

    private static TestReach Reach(string test, IEnumerable<LinesOfFile> files)
    {
        var all = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        return new TestReach(test, all.Sum(f => f.Lines), all);
    }

    private CoveredPath Covered(FileCoverage file) =>
        new(
            _paths.Shown(file.Path),
            new CoveredShare(file.LinesCovered, file.Lines.Count),
            new CoveredShare(file.BranchPathsCovered, file.BranchPaths)
        );

    private static CoveredPath[] Folders(IEnumerable<CoveredPath> files) =>
        [
            .. files
                .GroupBy(f => FolderOf(f.Path), StringComparer.Ordinal)
                .Select(g => new CoveredPath(
                    g.Key,
                    Sum(g.Select(f => f.Lines)),
                    Sum(g.Select(f => f.Branches))
                ))
                .OrderByDescending(f => f.Lines.Uncovered)
                .ThenBy(f => f.Path, StringComparer.Ordinal),
        ];

    private static string FolderOf(string path) =>
        path.LastIndexOfAny(['/', '\\']) is var end and >= 0 ? path[..end] : ".";

    private static CoveredShare Sum(IEnumerable<CoveredShare> shares) =>
        shares.Aggregate(
            new CoveredShare(0, 0),
            (sum, s) => new CoveredShare(sum.Covered + s.Covered, sum.All + s.All)
        );
}
