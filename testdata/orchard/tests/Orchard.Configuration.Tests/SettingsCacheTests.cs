namespace Orchard.Configuration;

[TestClass]
[DoNotParallelize]
public class FirstUseTests
{
    [TestMethod]
    public void Settings_are_loaded_when_they_are_first_used()
    {
        Assert.AreNotEqual("Orchard on trial", SettingsCache.Current.Shop.Name);
    }

    [TestMethod]
    public void Settings_are_loaded_once()
    {
        var first = SettingsCache.Current;

        Assert.AreSame(first, SettingsCache.Current);
    }
}

[TestClass]
[DoNotParallelize]
public class SettingsCacheTests
{
    [TestMethod]
    public void Other_settings_can_be_used()
    {
        var trial = new OrchardSettings { Shop = new ShopSettings { Name = "Orchard on trial" } };

        SettingsCache.Use(trial);

        Assert.AreSame(trial, SettingsCache.Current);
    }

    [TestMethod]
    public void The_trial_is_on() =>
        Assert.AreEqual("Orchard on trial", SettingsCache.Current.Shop.Name);
}
