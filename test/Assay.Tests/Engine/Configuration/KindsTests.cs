using Assay.Engine.Configuration;

namespace Assay.Tests.Engine.Configuration;

public sealed class KindsTests
{
    [Theory]
    [InlineData("250ms", 250, "\"250ms\"")]
    [InlineData("60s", 60_000, "\"60s\"")]
    [InlineData("90s", 90_000, "\"90s\"")]
    [InlineData("5m", 300_000, "\"5m\"")]
    [InlineData("1.5m", 90_000, "\"90s\"")]
    [InlineData("2 h", 7_200_000, "\"2h\"")]
    [InlineData("1.5s", 1_500, "\"1500ms\"")]
    public void A_duration_is_read_and_written_in_its_largest_whole_unit(
        string text,
        double milliseconds,
        string written
    )
    {
        var kind = new DurationKind();

        var value = kind.FromText(text);

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), value);
        Assert.Equal(written, kind.ToToml(value!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("-5s")]
    [InlineData("0.5ms")]
    [InlineData("8760h")]
    [InlineData("5 minutes")]
    [InlineData("1e3s")]
    public void What_is_no_duration_is_refused(string text) =>
        Assert.Null(new DurationKind().FromText(text));

    [Theory]
    [InlineData("5%", 5)]
    [InlineData("80", 80)]
    [InlineData("12.5%", 12.5)]
    public void A_percentage_may_have_its_sign(string text, double value) =>
        Assert.Equal(value, new PercentKind().FromText(text));

    [Theory]
    [InlineData("-1")]
    [InlineData("101%")]
    [InlineData("five")]
    public void What_is_no_percentage_is_refused(string text) =>
        Assert.Null(new PercentKind().FromText(text));

    [Fact]
    public void Text_is_quoted_so_that_it_reads_back() =>
        Assert.Equal("\"a\\\"b\\\\c\\u0001\\n\"", TomlText.Quote("a\"b\\c\u0001\n"));
}
