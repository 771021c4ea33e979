using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;

namespace Assay.Tests.Engine.Classify;

public class ClassificationMatrixTests
{
    private static readonly Effect Writes = new(
        EffectKind.FileWrite,
        "out/a.txt",
        "System.IO.File.WriteAllText",
        "A.cs:1"
    );

    [Fact]
    public void The_columns_are_those_of_its_promise() =>
        Assert.Equal("test,type,time_ms,io,dependencies\r\n", ClassificationMatrix.Of([]));

    [Fact]
    public void A_verdict_is_a_line_with_its_evidence() =>
        Assert.Equal(
            "P/C.T,integration,1.5,file-write,\"file-write out/a.txt, System.IO.File.WriteAllText at A.cs:1\"",
            LineOf(
                new Classified(
                    "P/C.T",
                    TestKind.Integration,
                    TimeSpan.FromMilliseconds(1.5),
                    [Writes],
                    true,
                    [Writes.ToString()]
                )
            )
        );

    [Fact]
    public void What_is_not_measured_and_not_known_is_empty() =>
        Assert.Equal(
            "P/C.T,unknown,,,nothing is known",
            LineOf(
                new Classified("P/C.T", TestKind.Unknown, null, null, false, ["nothing is known"])
            )
        );

    [Fact]
    public void A_unit_test_has_no_io() =>
        Assert.Equal(
            "P/C.T,unit,,none,\"clock, System.DateTime.get_Now\"",
            LineOf(
                new Classified(
                    "P/C.T",
                    TestKind.Unit,
                    null,
                    [new Effect(EffectKind.Clock, null, "System.DateTime.get_Now", null)],
                    true,
                    ["no file, network, process or database"]
                )
            )
        );

    [Theory]
    [InlineData("P/C.T(a: \"x\")", "\"P/C.T(a: \"\"x\"\")\"")]
    [InlineData("P/C.T(a, b)", "\"P/C.T(a, b)\"")]
    [InlineData("P/C.T\nx", "\"P/C.T\nx\"")]
    [InlineData("=cmd()", "\"'=cmd()\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    public void An_id_neither_breaks_the_table_nor_is_a_formula(string id, string cell) =>
        Assert.StartsWith(
            cell + ",unit,",
            LineOf(new Classified(id, TestKind.Unit, null, [], true, ["a"])),
            StringComparison.Ordinal
        );

    private static string LineOf(Classified classified)
    {
        var text = ClassificationMatrix.Of([classified]);
        return text[(text.IndexOf("\r\n", StringComparison.Ordinal) + 2)..].TrimEnd('\r', '\n');
    }
}
