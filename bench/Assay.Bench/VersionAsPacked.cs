namespace Assay.Bench;

/// <summary><c>assay --version</c> as packed and installed.</summary>
internal static class VersionAsPacked
{
    public static async Task<int> RunAsync(int runs)
    {
        using var tool = await PackedTool.InstallAsync();
        var sample = new Sample("assay --version, as packed");
        await Measured.RunAsync(tool.Folder, [tool.Path, "--version"]);
        for (var i = 0; i < runs; i++)
        {
            sample.Add(await Measured.RunAsync(tool.Folder, [tool.Path, "--version"]));
        }
        Console.WriteLine(
            "| command | median | range | peak memory of the process itself | exit |"
        );
        Console.WriteLine("|---|---|---|---|---|");
        Console.WriteLine(sample.Row());
        return 0;
    }
}
