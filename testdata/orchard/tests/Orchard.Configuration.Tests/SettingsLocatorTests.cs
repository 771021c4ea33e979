namespace Orchard.Configuration;

[TestClass]
[DoNotParallelize]
public class SettingsLocatorTests
{
    private static DirectoryInfo s_folder = null!;

    [ClassInitialize]
    public static void MakeFolders(TestContext context) =>
        s_folder = Directory.CreateTempSubdirectory("orchard-locator-");

    [ClassCleanup]
    public static void DeleteFolders() => s_folder.Delete(recursive: true);

    [TestMethod]
    public void The_file_is_found_in_a_folder_above()
    {
        var file = Path.Combine(s_folder.FullName, "above", SettingsLocator.FileName);
        var below = Directory.CreateDirectory(Path.Combine(s_folder.FullName, "above", "a", "b"));
        File.WriteAllText(file, "{}");

        Assert.AreEqual(file, SettingsLocator.Find(below.FullName));
    }

    [TestMethod]
    public void Without_a_file_there_are_the_defaults()
    {
        var empty = Directory.CreateDirectory(Path.Combine(s_folder.FullName, "empty"));

        Assert.AreSame(OrchardSettings.Default, SettingsLoader.LoadFrom(empty.FullName));
    }

    [TestMethod]
    public void Settings_are_loaded_from_a_folder() =>
        Assert.IsNotNull(SettingsLoader.LoadFrom(AppContext.BaseDirectory));
}
