using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Report;
using Assay.Engine.Report.Coverage;

namespace Assay.Tests.Engine.Report.Coverage;

/// <summary>Maps made by hand: a line is a statement in a block of its own, whose probe has the line's place in the list.</summary>
internal static class SampleMaps
{
    public static string Root { get; } = OperatingSystem.IsWindows() ? @"C:\shop" : "/shop";

    /// <summary>Full path of a file below the solution.</summary>
    public static string Full(string path) =>
        Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>An assembly with code in some lines of some files; a line above 1000 is made by a tool.</summary>
    public static RewrittenModule Module(string name, string key, params SampleFile[] files)
    {
        var blocks = new List<Block>();
        var statements = new List<Statement>();
        foreach (var (document, file) in files.Index())
        {
            foreach (var line in file.Lines)
            {
                var span = new Span(document, line, 1, line, 9);
                statements.Add(new Statement(blocks.Count, span));
                blocks.Add(new Block(blocks.Count, line > 1000 ? 1 : 0, span));
            }
        }
        Branch[] branches =
        [
            .. files
                .Index()
                .Where(f => f.Item.Branch is not null)
                .Select(f => new Branch(
                    0,
                    f.Index,
                    f.Item.Branch!.Value.Line,
                    f.Item.Branch.Value.Ways
                )),
        ];
        var table = new BlockTable(
            $"{name}#{key}",
            blocks.Count,
            [.. files.Select(f => f.Path.StartsWith('/') ? f.Path : Full(f.Path))],
            [
                new CoveredMethod("C", "M()", false, false),
                new CoveredMethod("C", "G()", false, true),
            ],
            blocks,
            statements,
            branches,
            [],
            []
        );
        return new RewrittenModule(name + ".dll", key, true, false, table);
    }

    /// <summary>The map of a project.</summary>
    /// <param name="project">Its name; ids of tests begin with it.</param>
    /// <param name="modules">Its assemblies.</param>
    /// <param name="tests">Names of tests with the probes that they pass, by the number of the assembly.</param>
    public static ProjectMap Map(
        string project,
        RewrittenModule[] modules,
        params (string Name, (int Module, int Probe)[] Passed)[] tests
    )
    {
        var coverage = new CoverageMapBuilder(
            modules.Select(m => new MappedModule(m.Table.Module, m.Table.Probes))
        );
        foreach (var (name, passed) in tests)
        {
            coverage.Add(
                $"{project}/{name}",
                passed.Select(p => p.Probe + modules.Take(p.Module).Sum(m => m.Table.Probes))
            );
        }
        return new ProjectMap(
            project,
            modules,
            coverage.Build(),
            new EffectMapBuilder().Build(new HashSet<string>()),
            [],
            [],
            []
        );
    }

    public static CoverageFacts Facts(params ProjectMap[] maps) => new("Shop.slnx", Root, maps);

    public static CoverageDocument Answer(
        CoverageFacts facts,
        CoverageQuestions? questions = null
    ) => new CoverageReport(facts).Answer(questions ?? Asking());

    /// <summary>A document in which every field occurs.</summary>
    public static CoverageDocument Everything()
    {
        var map = Map(
            "P",
            [Module("Shop", "1", new SampleFile("src/Cart.cs", 3, 4, 5))],
            ("C.M(s: \"<é>\")", [(0, 0), (0, 1)])
        ) with
        {
            Failing = ["P/C.M(s: \"<é>\")"],
            Sensitive = [new SensitiveTest("P/C.Timed", "timed out", "   at C.Timed()")],
            LeftOut = ["Bare.dll has no debug symbols."],
        };
        return Answer(
            Facts(map) with
            {
                Filter = ["C."],
                Shard = "2/4",
                SetAside = [new SetAsidePart("Old", "It is for .NET Framework.", false)],
            },
            Asking("Cart.cs:3-4") with
            {
                Test = "C.M",
                Uncovered = true,
                Unique = true,
            }
        );
    }

    /// <summary>Questions asked in the solution's folder.</summary>
    public static CoverageQuestions Asking(params string[] covers) =>
        new([.. covers.Select(FileQuestion.Parse)], null, false, false, Root);
}

/// <summary>A source file of an assembly.</summary>
/// <param name="Path">Its path, relative to the solution unless it begins with a slash.</param>
/// <param name="Lines">Its lines with code.</param>
internal sealed record SampleFile(string Path, params int[] Lines)
{
    /// <summary>A branch, with the probes of its ways.</summary>
    public (int Line, int[] Ways)? Branch { get; init; }
}
