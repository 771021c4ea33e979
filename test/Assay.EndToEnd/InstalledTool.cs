using System.Security.Cryptography;
using System.Text;
using Assay.Tests.TestData;

namespace Assay.EndToEnd;

/// <summary>
/// The tool as a user has it: packed, and installed from a folder of packages. Kept until the sources change.
/// </summary>
internal static class InstalledTool
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>The version under which it was packed.</summary>
    public static string Version { get; } = "0.0.0-endtoend." + Digest()[..12];

    /// <summary>Full path of the installed command.</summary>
    public static Task<string> PathAsync() => Installed.Value;

    private static string Folder => Path.Combine(Repository.Root, "artifacts", "endtoend");

    private static string Command(string folder) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? "assay.exe" : "assay");

    private static async Task<string> InstallAsync()
    {
        var tool = Path.Combine(Folder, "tool-" + Version);
        if (File.Exists(Command(tool)))
        {
            return Command(tool);
        }
        var packages = Path.Combine(Folder, "packages");
        // Folders of its own for all that is built, so that nobody else's build meets this one.
        await DotNetAsync(
            "pack",
            Path.Combine(Repository.Root, "src", "Assay.Cli"),
            "-c",
            "Release",
            "-nodeReuse:false",
            "-p:ArtifactsPath=" + Path.Combine(Folder, "build"),
            "-p:MinVerVersionOverride=" + Version,
            "-o",
            packages
        );
        await DotNetAsync(
            "tool",
            "install",
            "Assay.Tool",
            "--version",
            Version,
            "--source",
            packages,
            "--tool-path",
            tool
        );
        return Command(tool);
    }

    private static async Task DotNetAsync(params string[] arguments)
    {
        var call = await ToolCall.RunAsync("dotnet", arguments, Repository.Root);
        if (call.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"dotnet {string.Join(' ', arguments)} failed:\n{call.Out}\n{call.Error}"
            );
        }
    }

    private static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sources = Path.Combine(Repository.Root, "src");
        string[] settings = ["Directory.Build.props", "Directory.Packages.props", "global.json"];
        var files = TestTree
            .SourceFiles(sources)
            .Concat(settings.Select(s => Path.Combine(Repository.Root, s)));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Repository.Root, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
