using Assay.Cli.Terminal.Failures;

namespace Assay.Tests.Cli.Terminal.Failures;

public class DifferenceTests
{
    [Fact]
    public void Lines_that_differ_are_shown_with_those_around_them() =>
        Assert.Equal(
            ["  …", "  2", "  3", "- four", "+ 4", "  5", "  6"],
            Lines("1\n2\n3\nfour\n5\n6\n7\n8", "1\n2\n3\n4\n5\n6\n7\n8")
        );

    [Fact]
    public void Lines_that_are_missing_or_too_many_do_not_make_the_others_differ() =>
        Assert.Equal(["- a", "  b", "  c", "  d", "+ e"], Lines("a\nb\nc\nd", "b\nc\nd\ne"));

    [Fact]
    public void Of_a_long_line_the_place_is_shown_where_the_difference_begins()
    {
        var start = new string('x', 100);

        Assert.Equal(
            ["- …" + new string('x', 30) + "home", "+ …" + new string('x', 30) + "away"],
            Lines(start + "home", start + "away")
        );
    }

    [Fact]
    public void Line_ends_may_be_all_that_differs() =>
        Assert.Equal([@"- a\r", "+ a", "  b"], Lines("a\r\nb", "a\nb"));

    [Theory]
    [InlineData("abc", "abd")]
    [InlineData("a\nb", "a\nb")]
    public void What_one_sees_at_once_is_not_shown_again(string expected, string actual) =>
        Assert.Empty(Lines(expected, actual));

    [Fact]
    public void A_difference_of_many_lines_is_cut()
    {
        var lines = Lines(
            string.Join('\n', Enumerable.Range(0, 3_000)),
            string.Join('\n', Enumerable.Range(5_000, 3_000))
        );

        Assert.Equal(41, lines.Length);
        Assert.Equal("  … more", lines[^1]);
    }

    private static string[] Lines(string expected, string actual) =>
        [.. Difference.Lines(new ComparedValues(expected, actual)).Select(l => l.Text)];
}
