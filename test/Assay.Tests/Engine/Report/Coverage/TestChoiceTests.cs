using Assay.Engine;
using Assay.Engine.Report.Coverage;

namespace Assay.Tests.Engine.Report.Coverage;

public class TestChoiceTests
{
    private static readonly TestChoice Choice = new(
        ["P/C.Add", "P/C.Add(x: 1)", "P/C.Remove"],
        ["P/C.Compares_IL"]
    );

    [Theory]
    [InlineData("P/C.Add", "P/C.Add")]
    [InlineData("x: 1", "P/C.Add(x: 1)")]
    [InlineData("remove", "P/C.Remove")]
    public void A_test_is_meant_by_its_id_or_a_part_that_fits_no_other(string text, string id) =>
        Assert.Equal(id, Choice.Find(text));

    [Theory]
    [InlineData(
        "Ad",
        "'Ad' fits 2 tests, such as 'P/C.Add' and 'P/C.Add(x: 1)'; give more of the id."
    )]
    [InlineData("Nothing", "No test of the map fits 'Nothing'; 'assay list' prints all test ids.")]
    [InlineData(
        "Compares",
        "What 'P/C.Compares_IL' reaches is not known, because it ends otherwise with probes than without."
    )]
    public void What_fits_none_or_several_is_refused(string text, string sentence)
    {
        var refused = Assert.Throws<AssayException>(() => Choice.Find(text));

        Assert.Equal((Fault.Usage, sentence), (refused.Fault, refused.Message));
    }
}
