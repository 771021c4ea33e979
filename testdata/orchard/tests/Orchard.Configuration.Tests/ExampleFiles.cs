[assembly: Parallelize(Scope = ExecutionScope.ClassLevel)]

namespace Orchard.Configuration;

/// <summary>Files that the tests of this assembly load; deleted after the last of them.</summary>
[TestClass]
public static class ExampleFiles
{
    private static string s_folder = "";

    /// <summary>The file that Orchard is shipped with.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "orchard.json");

    public static string Write(string name, string content)
    {
        var path = Path.Combine(s_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    [AssemblyInitialize]
    public static void Make(TestContext context) =>
        s_folder = Directory.CreateTempSubdirectory("orchard-configuration-").FullName;

    [AssemblyCleanup]
    public static void Delete() => Directory.Delete(s_folder, recursive: true);
}
