using System.Runtime.CompilerServices;

namespace Assay.Bench;

/// <summary>Where the repository and the built tool are.</summary>
internal static class Tool
{
    public static string Repository { get; } =
        Path.GetFullPath(Path.Combine(OwnFolder(), "..", ".."));

    public static string Assay { get; } =
        Path.Combine(Repository, "artifacts", "bin", "Assay.Cli", "release", "assay.dll");

    public static async Task BuildAsync()
    {
        var built = await Measured.RunAsync(
            Repository,
            ["dotnet", "build", "src/Assay.Cli", "-c", "Release", "-v:q", "-clp:NoSummary"]
        );
        if (built.ExitCode != 0)
        {
            throw new InvalidOperationException("Assay does not build:\n" + built.Output);
        }
    }

    private static string OwnFolder([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file)!;
}
