using System.Diagnostics;
using System.Globalization;
using Assay.Analysis.Coverage;
using Assay.Engine;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model.Wire;

namespace Assay.Bench.StoreLoad;

/// <summary>Measures what becomes of the messages of hosts with probes: the map, the store of maps, and questions.</summary>
internal static class MapLoad
{
    // Of a large solution; each test passes runs of neighbouring blocks, as methods are.
    private const int Probes = 200_000;
    private const int LongestRun = 20;

    public static void Run(string folder, int tests, int blocks, TextWriter output)
    {
        var cases = SyntheticRun.Cases(folder, tests);
        var clock = new Steps(output);
        var projects = cases.Select(c => c.Project).Distinct().ToArray();
        var recorder = new MapRecorder(projects.Select(Project));
        var random = new Random(1);
        for (var i = 0; i < tests; i++)
        {
            if (i == 0 || cases[i].Project != cases[i - 1].Project)
            {
                recorder.Hear(new HostStarted(1, cases[i].Project));
            }
            recorder.Hear(Touched(cases[i], random, blocks));
            recorder.Hear(new CaseEnded(1, cases[i], SyntheticRun.Result(i)));
        }
        clock.Step("make up and hear", tests);
        clock.Step($"suspects ({recorder.Suspects(1).Count})", 1);
        var maps = projects
            .Select(p => recorder.Of(p.Name).Build(null, [], new JudgedTests([], [])))
            .ToArray();
        clock.Step("make the maps", tests);
        using (var store = Store.Open(AssayFolder.Create(folder), TimeProvider.System))
        {
            foreach (var map in maps)
            {
                store.Maps.Set(map);
            }
            clock.Step("store the maps", tests);
            var stored = projects.Select(p => store.Maps.Of(p.Name)!).ToArray();
            clock.Step("read the maps", tests);
            var reach = stored.Sum(m => m.Coverage.TestsOf([Probes / 2]).Count);
            clock.Step($"tests of a block ({reach})", 1);
            var most = stored.Max(m => m.Coverage.TestCounts().Max());
            clock.Step($"tests of all blocks ({most})", Probes * stored.Length);
        }
        using var self = Process.GetCurrentProcess();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"peak memory: {self.PeakWorkingSet64 / 1e6:0} MB, {new FileInfo(Path.Combine(folder, AssayFolder.Name, "assay.db")).Length / (double)tests:0} bytes a test on disk"
            )
        );
    }

    private static CaseTouched Touched(TestCase test, Random random, int blocks)
    {
        var passed = new SortedSet<int>();
        while (passed.Count < blocks)
        {
            var first = random.Next(Probes - LongestRun);
            for (var i = random.Next(LongestRun); i >= 0 && passed.Count < blocks; i--)
            {
                passed.Add(first + i);
            }
        }
        return new CaseTouched(
            1,
            test.Project,
            test,
            null,
            null,
            ["Code#1"],
            new Touched(0, [new ModuleHits(0, [.. passed])], [], [], 0)
        );
    }

    private static RewrittenProject Project(TestProject project) =>
        new(
            project,
            "",
            [],
            [
                new RewrittenModule(
                    "Code.dll",
                    "1",
                    IsUsersCode: true,
                    IsTestAssembly: false,
                    new BlockTable(
                        "Code#1",
                        Probes,
                        ["Code.cs"],
                        [
                            .. Enumerable
                                .Range(0, Probes / LongestRun)
                                .Select(m => new CoveredMethod("Code", $"M{m}()", false, false)),
                        ],
                        [
                            .. Enumerable
                                .Range(0, Probes)
                                .Select(p => new Block(
                                    p,
                                    p / LongestRun,
                                    new Span(0, p + 1, 1, p + 1, 9)
                                )),
                        ],
                        [],
                        [],
                        [],
                        []
                    )
                ),
            ],
            []
        );
}
