namespace Orchard.Configuration;

[TestClass]
[DoNotParallelize]
public class EnvironmentTests
{
    [TestMethod]
    public void The_limit_of_pieces_is_sensible()
    {
        var settings = SettingsLoader.Load(ExampleFiles.Shipped);

        Assert.IsGreaterThanOrEqualTo(100, settings.Orders.MostPieces);
    }

    [TestMethod]
    public void A_variable_comes_before_the_file()
    {
        Environment.SetEnvironmentVariable("ORCHARD__SHOP__NAME", "Orchard on trial");
        try
        {
            var settings = SettingsLoader.Load(ExampleFiles.Shipped);

            Assert.IsFalse(string.IsNullOrEmpty(settings.Shop.Name));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ORCHARD__SHOP__NAME", null);
        }
    }

    [TestMethod]
    public void A_variable_limits_the_pieces()
    {
        Environment.SetEnvironmentVariable("ORCHARD__ORDERS__MOSTPIECES", "10");

        var settings = SettingsLoader.Load(ExampleFiles.Shipped);

        Assert.IsGreaterThan(0, settings.Orders.MostPieces);
    }

    [TestMethod]
    public void A_variable_names_the_file()
    {
        Environment.SetEnvironmentVariable(SettingsLocator.Variable, ExampleFiles.Shipped);
        try
        {
            Assert.AreEqual(ExampleFiles.Shipped, SettingsLocator.Find(Path.GetTempPath()));
        }
        finally
        {
            Environment.SetEnvironmentVariable(SettingsLocator.Variable, null);
        }
    }

    [TestMethod]
    public void Variables_are_keys()
    {
        var variables = new Dictionary<string, string?>
        {
            ["ORCHARD__SHIPPING__CUTOFF"] = "12:00",
            ["orchard__shop__name"] = "Small",
            ["ORCHARD__EMPTY"] = "",
            ["PATH"] = "/usr/bin",
        };

        var values = EnvironmentOverrides.From(variables);

        Assert.HasCount(2, values);
        Assert.AreEqual("12:00", values["shipping:cutOff"]);
        Assert.AreEqual("Small", values["shop:name"]);
    }

    [TestMethod]
    public void The_environment_is_read() => Assert.IsNotNull(EnvironmentOverrides.Read());
}
