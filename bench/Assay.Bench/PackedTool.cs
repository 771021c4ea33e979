namespace Assay.Bench;

/// <summary>The tool as a user has it: packed, installed, started by its own executable. It goes with its folder.</summary>
internal sealed class PackedTool : IDisposable
{
    private PackedTool(string folder) => Folder = folder;

    /// <summary>Full path of the executable.</summary>
    public string Path =>
        System.IO.Path.Combine(
            Folder,
            "tools",
            OperatingSystem.IsWindows() ? "assay.exe" : "assay"
        );

    /// <summary>The folder that it is installed in.</summary>
    public string Folder { get; }

    public static async Task<PackedTool> InstallAsync()
    {
        var tool = new PackedTool(Directory.CreateTempSubdirectory("assay-bench-").FullName);
        await tool.StepAsync([
            "dotnet",
            "pack",
            System.IO.Path.Combine(Tool.Repository, "src", "Assay.Cli"),
            "-o",
            tool.Folder,
        ]);
        await tool.StepAsync([
            "dotnet",
            "tool",
            "install",
            "Assay.Tool",
            "--prerelease",
            "--tool-path",
            "tools",
            "--source",
            tool.Folder,
        ]);
        return tool;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task StepAsync(IReadOnlyList<string> command)
    {
        var step = await Measured.RunAsync(Folder, command);
        if (step.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{string.Join(' ', command)} failed:\n{step.Output}"
            );
        }
    }
}
