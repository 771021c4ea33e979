using Assay.Cli.Terminal;

namespace Assay.Tests.Cli.Terminal;

public sealed class CleanTests
{
    [Theory]
    [InlineData("plain (a: \"ä\", b: 日本)", "plain (a: \"ä\", b: 日本)")]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    [InlineData("a\u001b[2Jb\u001b[1;1Hc", "abc")]
    [InlineData("\u001b]0;title\aafter", "after")]
    [InlineData("\u001b]8;;http://x\u001b\\link", "link")]
    [InlineData("\u001bPdevice\u001b\\after", "after")]
    [InlineData("\u009b31mred", "red")]
    [InlineData("cut\u001b", "cut")]
    [InlineData("cut\u001b[3", "cut")]
    [InlineData("a\u0007b\u0008c\u007fd\u0000e", "abcde")]
    [InlineData("one\r\ntwo\tthree", "one  two three")]
    [InlineData("right\u202eto\u2066left", "righttoleft")]
    [InlineData("😀 smile", "😀 smile")]
    [InlineData("[red]not markup[/]", "[red]not markup[/]")]
    public void A_line_holds_nothing_that_steers_the_terminal(string text, string clean) =>
        Assert.Equal(clean, Clean.Line(text));

    [Fact]
    public void Half_a_character_is_left_out() =>
        Assert.Equal("ab", Clean.Line("a" + '\ud83d' + "b"));

    [Fact]
    public void Lines_keep_their_breaks() =>
        Assert.Equal(["one", "two", " three"], Clean.Lines("one\r\n\u001b[1mtwo\n\tthree"));
}
