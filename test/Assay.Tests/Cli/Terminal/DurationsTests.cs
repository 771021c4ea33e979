using Assay.Cli.Terminal;

namespace Assay.Tests.Cli.Terminal;

public sealed class DurationsTests
{
    [Theory]
    [InlineData(0.004, "0.00 ms")]
    [InlineData(0.42, "0.42 ms")]
    [InlineData(4.2, "4.2 ms")]
    [InlineData(42.4, "42 ms")]
    [InlineData(999.7, "1.00 s")]
    [InlineData(4_216, "4.22 s")]
    [InlineData(42_150, "42.2 s")]
    [InlineData(59_970, "1 min 0 s")]
    [InlineData(242_000, "4 min 2 s")]
    [InlineData(7_440_000, "2 h 4 min")]
    public void A_time_has_the_unit_that_gives_a_few_digits(double milliseconds, string text) =>
        Assert.Equal(text, Durations.Text(TimeSpan.FromMilliseconds(milliseconds)));
}
