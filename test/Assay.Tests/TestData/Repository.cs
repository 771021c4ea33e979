using System.Runtime.CompilerServices;

namespace Assay.Tests.TestData;

/// <summary>Where the repository's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } =
        Path.GetFullPath(Path.Combine(OwnFolder(), "..", "..", ".."));

    public static string TestData(string name) => Path.Combine(Root, "testdata", name);

    private static string OwnFolder([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file)!;
}
