namespace Orchard.Configuration;

[TestClass]
public class SettingsValuesTests
{
    private readonly SettingsValues _values = new(
        new Dictionary<string, string>
        {
            ["a:text"] = "file",
            ["a:number"] = "1.5",
            ["a:integer"] = "7",
        },
        new Dictionary<string, string>
        {
            ["A:TEXT"] = "environment",
            ["a:price"] = "4.90 EUR",
            ["a:time"] = "15:30",
        }
    );

    [TestMethod]
    public void The_last_layer_wins() =>
        Assert.AreEqual("environment", _values.Text("a:text", "default"));

    [TestMethod]
    public void What_is_not_there_is_the_default()
    {
        Assert.AreEqual("default", _values.Text("b:text", "default"));
        Assert.AreEqual(3, _values.Integer("b:integer", 3));
        Assert.AreEqual(Money.Eur(1m), _values.Money("b:price", Money.Eur(1m)));
    }

    [TestMethod]
    public void A_value_is_read_as_what_is_asked_for()
    {
        Assert.AreEqual(7, _values.Integer("a:integer", 0));
        Assert.AreEqual(1.5, _values.Number("a:number", 0));
        Assert.AreEqual(Money.Eur(4.90m), _values.Money("a:price", default));
        Assert.AreEqual(new TimeOnly(15, 30), _values.Time("a:time", default));
    }

    [TestMethod]
    public void A_value_of_another_type_is_refused_by_name()
    {
        var refused = Assert.ThrowsExactly<SettingsException>(() => _values.Integer("a:number", 0));

        Assert.AreEqual("a:number must be a whole number, not '1.5'.", refused.Message);
        Assert.ThrowsExactly<SettingsException>(() => _values.Duration("a:text", default));
    }

    [TestMethod]
    public void What_nobody_asks_for_is_unknown()
    {
        _values.Text("a:text", "");
        _values.Section("a");
        _values.Text("c", "");

        Assert.IsEmpty(_values.Unknown);
        Assert.AreEqual(
            "x",
            new SettingsValues(new Dictionary<string, string> { ["x"] = "1" }).Unknown.Single()
        );
    }

    [TestMethod]
    public void Values_can_be_made() => Assert.IsNotNull(new SettingsValues());
}
