using Assay.Cli.Terminal;

namespace Assay.Tests.Cli.Terminal;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly 10", 10, "exactly 10")]
    [InlineData("longer than ten", 10, "longer th…")]
    [InlineData("日本日本", 8, "日本日本")]
    [InlineData("日本日本日", 8, "日本日…")]
    [InlineData("😀😀😀", 4, "😀…")]
    [InlineData("anything", 1, "…")]
    [InlineData("anything", 0, "")]
    [InlineData("anything", -3, "")]
    public void Text_is_cut_to_the_columns_that_it_takes(string text, int columns, string fit) =>
        Assert.Equal(fit, Columns.Fit(text, columns));
}
