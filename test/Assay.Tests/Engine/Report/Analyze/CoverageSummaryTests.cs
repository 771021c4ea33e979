using Assay.Engine.Record;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Coverage;
using Assay.Model;
using Assay.Tests.Engine.Report.Coverage;
using static Assay.Tests.Engine.Report.Coverage.SampleMaps;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Analyze;

public class CoverageSummaryTests
{
    private static readonly SampleFile Cart = new("src/Cart.cs", 3, 4, 5, 9);

    [Fact]
    public void Folders_tell_what_no_test_reaches()
    {
        var idle = new SampleFile("src/Idle/Idle.cs", 1, 2);
        var coverage = Summary(
            new SampleRun().With(Result("A")),
            Map("P", [Module("Shop", "1", Cart, idle)], ("C.A", [(0, 0), (0, 1), (0, 2), (0, 3)]))
        );

        Assert.Equal(new CoveredShare(4, 6), coverage.Lines);
        Assert.Equal(["src/Idle"], coverage.Folders.Select(f => f.Path));
    }

    [Fact]
    public void A_method_that_reaches_only_what_others_reach_has_nothing_unique_and_the_slowest_comes_first()
    {
        var coverage = Summary(
            new SampleRun().With(Result("Fast", 1), Result("Slow", 9), Result("Own", 1)),
            Map(
                "P",
                [Module("Shop", "1", Cart)],
                ("C.Fast", [(0, 0)]),
                ("C.Slow", [(0, 0), (0, 1)]),
                ("C.Own", [(0, 1), (0, 2)])
            )
        );

        Assert.Equal((2, 3), (coverage.NothingUnique!.Count, coverage.NothingUnique.All));
        Assert.Equal(["P/C.Slow", "P/C.Fast"], coverage.NothingUnique.Names);
    }

    [Fact]
    public void Rows_of_a_method_stand_for_each_other()
    {
        var rows = new[] { 1, 2 }.Select(i =>
            Result("M") with
            {
                Test = new RecordedTest($"P/C.M({i})", "P", Framework.XUnit2, "C", "M"),
            }
        );

        var coverage = Summary(
            new SampleRun().With([.. rows]),
            Map("P", [Module("Shop", "1", Cart)], ("C.M(1)", [(0, 0)]), ("C.M(2)", [(0, 0)]))
        );

        Assert.Equal((0, 1), (coverage.NothingUnique!.Count, coverage.NothingUnique.All));
    }

    [Fact]
    public void What_tests_of_another_project_reach_counts_too()
    {
        var module = Module("Shop", "1", Cart);
        var coverage = Summary(
            new SampleRun().With(Result("A")),
            Map("P", [module], ("C.A", [(0, 0)])),
            // There the module is the second one, so that its probes have other numbers.
            Map("Q", [Module("Q", "2", new SampleFile("q.cs", 1)), module], ("C.A", [(1, 0)]))
        );

        Assert.Equal(2, coverage.NothingUnique!.Count);
    }

    [Fact]
    public void Of_a_part_of_the_suite_it_is_not_told_what_is_unique()
    {
        var coverage = CoverageSummary.Of(
            new SampleRun().With(Result("A")).Build(),
            Facts(Map("P", [Module("Shop", "1", Cart)], ("C.A", [(0, 0)]))) with
            {
                Chosen = new HashSet<string> { "P/C.A" },
            }
        );

        Assert.Null(coverage!.NothingUnique);
    }

    [Fact]
    public void A_test_that_passes_and_reaches_only_tests_reaches_nothing()
    {
        var own = Module("P", "2", new SampleFile("test/P.cs", 1)) with { IsTestAssembly = true };
        var coverage = Summary(
            new SampleRun().With(
                Result("A"),
                Result("Idle"),
                Result("Broken", 1, Outcome.Failed),
                Result("Skipped", null, Outcome.Skipped)
            ),
            Map(
                "P",
                [Module("Shop", "1", Cart), own],
                ("C.A", [(0, 0), (1, 0)]),
                ("C.Idle", [(1, 0)]),
                ("C.Broken", [(1, 0)]),
                ("C.Skipped", [])
            )
        );

        Assert.Equal(["P/C.Idle"], coverage.ReachNothing.Names);
        Assert.Equal((1, 4), (coverage.ReachNothing.Count, coverage.ReachNothing.All));
    }

    [Fact]
    public void Where_there_is_no_code_but_tests_that_says_nothing()
    {
        var own = Module("P", "2", new SampleFile("test/P.cs", 1)) with { IsTestAssembly = true };

        var coverage = Summary(
            new SampleRun().With(Result("A")),
            Map("P", [own], ("C.A", [(0, 0)]))
        );

        Assert.Equal(0, coverage.ReachNothing.Count);
    }

    private static CoveragePart Summary(SampleRun run, params Assay.Engine.Map.ProjectMap[] maps) =>
        CoverageSummary.Of(run.Build(), Facts(maps))!;
}
