using Assay.Engine;

namespace Assay.Tests.Engine;

public sealed class NearestTests
{
    private static readonly string[] Known = ["--format", "--filter", "--framework", "-j"];

    [Theory]
    [InlineData("--fromat", "--format")]
    [InlineData("--filtr", "--filter")]
    [InlineData("--FRAMEWORK", "--framework")]
    public void A_slip_finds_the_name_that_was_meant(string given, string meant) =>
        Assert.Equal(meant, Nearest.To(given, Known));

    [Fact]
    public void Another_word_finds_nothing() =>
        Assert.Null(Nearest.To("--bananas-and-more", Known));

    [Fact]
    public void Nothing_is_near_where_nothing_is_known() => Assert.Null(Nearest.To("x", []));
}
