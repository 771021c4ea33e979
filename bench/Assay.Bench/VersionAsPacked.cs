namespace Assay.Bench;

/// <summary><c>assay --version</c> as a user has it: packed, installed, started by its own executable.</summary>
internal static class VersionAsPacked
{
    public static async Task<int> RunAsync(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        try
        {
            await StepAsync(
                folder,
                ["dotnet", "pack", Path.Combine(Tool.Repository, "src", "Assay.Cli"), "-o", folder]
            );
            await StepAsync(
                folder,
                [
                    "dotnet",
                    "tool",
                    "install",
                    "Assay.Tool",
                    "--prerelease",
                    "--tool-path",
                    "tools",
                    "--source",
                    folder,
                ]
            );
            var assay = Path.Combine(
                folder,
                "tools",
                OperatingSystem.IsWindows() ? "assay.exe" : "assay"
            );
            var sample = new Sample("assay --version, as packed");
            await Measured.RunAsync(folder, [assay, "--version"]);
            for (var i = 0; i < runs; i++)
            {
                sample.Add(await Measured.RunAsync(folder, [assay, "--version"]));
            }
            Console.WriteLine(
                "| command | median | range | peak memory of the process itself | exit |"
            );
            Console.WriteLine("|---|---|---|---|---|");
            Console.WriteLine(sample.Row());
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StepAsync(string folder, IReadOnlyList<string> command)
    {
        var step = await Measured.RunAsync(folder, command);
        if (step.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{string.Join(' ', command)} failed:\n{step.Output}"
            );
        }
    }
}
