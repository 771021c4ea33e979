using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;
using Assay.Engine.Map;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Findings;
using Assay.Tests.Engine.Report.Coverage;
using static Assay.Tests.Engine.Report.Coverage.SampleMaps;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Findings;

/// <summary>The rules that look at what the map tells.</summary>
public class MapRulesTests
{
    private static readonly Effect Writes = new(
        EffectKind.FileWrite,
        "out.txt",
        "System.IO.File.WriteAllText",
        "test/C.cs:3"
    );

    private static readonly ProjectMap Both = Map(
        "P",
        [Module("Shop", "1", new SampleFile("src/Cart.cs", 3, 4))],
        ("C.A", [(0, 0)]),
        ("C.B", [(0, 1)])
    );

    [Fact]
    public void Where_each_test_has_its_own_there_is_nothing_to_say() =>
        Assert.Empty(Look(Both, Unit("P/C.A"), Unit("P/C.B")));

    [Fact]
    public void Without_a_map_nothing_is_said() =>
        Assert.Empty(
            AnalyzeReport
                .Of(
                    new SampleRun().With(Result("A")).Build(),
                    new AnalyzeContext([], new TimeBudget(null, null))
                )
                .Findings
        );

    [Fact]
    public void Tests_that_reach_no_code_are_named()
    {
        var finding = Assert.Single(
            Look(
                Map("P", [.. Both.Modules], ("C.A", [(0, 0)]), ("C.B", [])),
                Unit("P/C.A"),
                Unit("P/C.B")
            )
        );

        Assert.Equal("tests-reach-nothing", finding.Rule);
        Assert.StartsWith("1 test passes without", finding.Text, StringComparison.Ordinal);
        Assert.Equal(["P/C.B"], finding.Examples);
    }

    [Fact]
    public void Methods_without_anything_unique_are_counted()
    {
        var finding = Assert.Single(
            Look(
                Map("P", [.. Both.Modules], ("C.A", [(0, 0)]), ("C.B", [(0, 0)])),
                Unit("P/C.A"),
                Unit("P/C.B")
            )
        );

        Assert.Equal("nothing-unique", finding.Rule);
        Assert.Equal("2 test methods of 2 reach nothing that no other reaches.", finding.Text);
    }

    [Fact]
    public void An_integration_test_in_a_class_of_units_is_named_with_what_it_touches()
    {
        var finding = Assert.Single(
            Look(Both, Unit("P/C.A"), Unit("P/C.C"), Touching("P/C.B", Writes))
        );

        Assert.Equal("hidden-integration-tests", finding.Rule);
        Assert.Equal([$"P/C.B: {Writes}"], finding.Examples);
    }

    [Fact]
    public void A_file_that_one_test_writes_and_another_reads_is_shared()
    {
        var findings = Look(
            Both,
            Touching("P/FileTests.A", Writes),
            Touching("P/FileTests.B", Writes with { Kind = EffectKind.FileRead })
        );

        var finding = Assert.Single(findings);
        Assert.Equal("shared-state", finding.Rule);
        Assert.StartsWith("2 tests share 1 thing", finding.Text, StringComparison.Ordinal);
        Assert.Equal(["file out.txt: 2 tests, changed by P/FileTests.A"], finding.Examples);
    }

    [Fact]
    public void Who_reads_all_variables_shares_the_one_that_another_sets()
    {
        var sets = new Effect(
            EffectKind.EnvironmentWrite,
            "SHOP_LIMIT",
            "System.Environment.SetEnvironmentVariable",
            null
        );
        var reads = new Effect(
            EffectKind.EnvironmentRead,
            null,
            "System.Environment.GetEnvironmentVariables",
            null
        );

        var finding = Assert.Single(
            Look(Both, Touching("P/FileTests.A", sets), Touching("P/FileTests.B", reads))
        );

        Assert.Equal(["variable SHOP_LIMIT: 2 tests, changed by P/FileTests.A"], finding.Examples);
    }

    [Theory]
    [InlineData(Toucher.SetUp)]
    [InlineData(Toucher.AssemblySetUp)]
    public void What_shared_set_up_writes_is_there_to_be_shared(Toucher by) =>
        Assert.Empty(
            Look(
                Both,
                Touching("P/FileTests.A", Writes with { By = by }),
                Touching("P/FileTests.B", Writes with { By = by })
            )
        );

    [Fact]
    public void Tests_that_end_otherwise_with_probes_are_named_with_the_likely_reason()
    {
        var map = Both with { Sensitive = [new SensitiveTest("P/C.S", "timed out", null)] };

        var finding = Assert.Single(Look(map, Unit("P/C.A"), Unit("P/C.B")));

        Assert.Equal("sensitive-tests", finding.Rule);
        Assert.StartsWith("P/C.S: ", Assert.Single(finding.Examples), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Look(ProjectMap map, params Classified[] verdicts) =>
        AnalyzeReport
            .Of(
                new SampleRun().With(Result("A"), Result("B")).Build(),
                new AnalyzeContext([], new TimeBudget(null, null))
                {
                    Map = new MapFacts(Facts(map), verdicts),
                }
            )
            .Findings;

    private static Classified Unit(string test) =>
        new(test, TestKind.Unit, null, [], true, ["no file, network, process or database"]);

    private static Classified Touching(string test, Effect effect) =>
        new(test, TestKind.Integration, null, [effect], true, [effect.ToString()]);
}
