using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;

namespace Assay.Tests.Engine.Classify;

public class IntegrationAmongUnitsTests
{
    private static readonly Effect Reads = new(
        EffectKind.FileRead,
        "a.txt",
        "System.IO.File.ReadAllText",
        "src/A.cs:1"
    );

    [Fact]
    public void A_test_that_reads_a_file_hides_in_a_class_of_unit_tests_whatever_it_is_called() =>
        Assert.Equal(
            ["P/C.A_file_is_read"],
            Hidden(Unit("P/C.A"), Unit("P/C.B"), Reading("P/C.A_file_is_read"))
        );

    [Fact]
    public void In_a_class_of_its_own_it_hides_unless_a_name_says_what_it_touches() =>
        Assert.Equal(
            ["P/Labels.A"],
            Hidden(
                Unit("P/C.A"),
                Unit("P/C.B"),
                Unit("P/C.C"),
                Unit("P/C.D"),
                Reading("P/Labels.A"),
                Reading("P/SettingsFileTests.A"),
                Reading("P/D.Read_over_HTTP(x: 1)")
            )
        );

    [Fact]
    public void What_stands_in_arguments_is_not_a_name() =>
        Assert.Equal(
            ["P/D.A(file: \"x.txt\")"],
            Hidden(Unit("P/C.A"), Unit("P/C.B"), Reading("P/D.A(file: \"x.txt\")"))
        );

    [Fact]
    public void In_a_project_of_integration_tests_none_hides() =>
        Assert.Empty(Hidden(Unit("P/C.A"), Reading("P/D.A"), Reading("P/D.B")));

    [Fact]
    public void A_test_that_only_takes_long_does_not_hide() =>
        Assert.Empty(
            Hidden(
                Unit("P/C.A"),
                Unit("P/C.B"),
                new Classified("P/C.Slow", TestKind.Integration, null, [], true, ["takes 3 s"])
            )
        );

    private static IEnumerable<string> Hidden(params Classified[] verdicts) =>
        IntegrationAmongUnits.Of(verdicts).Select(v => v.Test);

    private static Classified Unit(string test) =>
        new(test, TestKind.Unit, null, [], true, ["no file, network, process or database"]);

    private static Classified Reading(string test) =>
        new(test, TestKind.Integration, null, [Reads], true, [Reads.ToString()]);
}
