namespace Orchard.Configuration;

[TestClass]
public class DurationsTests
{
    [TestMethod]
    [DataRow("250ms", 250.0)]
    [DataRow(" 30s ", 30_000.0)]
    [DataRow("1.5m", 90_000.0)]
    [DataRow("12h", 43_200_000.0)]
    [DataRow("7d", 604_800_000.0)]
    [DataRow("0s", 0.0)]
    public void A_duration_is_a_number_and_a_unit(string text, double milliseconds)
    {
        Assert.IsTrue(Durations.TryParse(text, out var duration));
        Assert.AreEqual(TimeSpan.FromMilliseconds(milliseconds), duration);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("30")]
    [DataRow("s")]
    [DataRow("-1s")]
    [DataRow("1.2.3s")]
    [DataRow("30 minutes")]
    [DataRow("99999d")]
    public void Other_text_is_no_duration(string? text) =>
        Assert.IsFalse(Durations.TryParse(text, out _));

    [TestMethod]
    [DataRow("7d")]
    [DataRow("36h")]
    [DataRow("90m")]
    [DataRow("45s")]
    [DataRow("1500ms")]
    public void A_duration_is_written_as_it_is_read(string text)
    {
        Assert.IsTrue(Durations.TryParse(text, out var duration));
        Assert.AreEqual(text, Durations.Format(duration));
    }

    [TestMethod]
    public void Thirty_seconds_are_a_duration()
    {
        Durations.TryParse("30s", out var duration);

        Assert.AreEqual(30, duration.TotalSeconds);
    }
}
