using Assay.Engine.Report.Findings;

namespace Assay.Tests.Engine.Report.Findings;

public class WordsTests
{
    [Theory]
    [InlineData(1, "test", "1 test")]
    [InlineData(1234, "test", "1,234 tests")]
    [InlineData(2, "class", "2 classes")]
    public void A_number_has_its_noun(int number, string noun, string expected) =>
        Assert.Equal(expected, Words.Count(number, noun));

    [Theory]
    [InlineData(0.4, "0.4 ms")]
    [InlineData(999, "999 ms")]
    [InlineData(4210, "4.2 s")]
    [InlineData(150_000, "2.5 min")]
    public void A_time_has_a_unit_that_fits(double milliseconds, string expected) =>
        Assert.Equal(expected, Words.Time(milliseconds));
}
