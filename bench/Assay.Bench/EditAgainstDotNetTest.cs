using System.Globalization;

namespace Assay.Bench;

/// <summary>
/// An edit of one source to the verdict, builds included: <c>assay run --changed</c> against <c>dotnet test</c> on one
/// solution, each after an edit of its own, alternating. Both have built before and Assay has a map. The source is put back
/// at the end.
/// </summary>
/// <param name="Path">Full path of the solution.</param>
/// <param name="File">Full path of the source.</param>
/// <param name="Old">A piece of a method's code.</param>
/// <param name="New">What takes its place in every second edit, and means the same.</param>
internal sealed record EditAgainstDotNetTest(string Path, string File, string Old, string New)
{
    public async Task<int> RunAsync(int runs)
    {
        await Tool.BuildAsync();
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        var reports = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        string[] quiet = ["--quiet", "--output", reports];
        string[] assay = ["dotnet", "exec", Tool.Assay];
        // Every second edit takes back the one before: without this, its tests would have passed already.
        string[] run = [.. assay, "run", Path, "--no-cache", "--changed", "HEAD", .. quiet];
        string[] other = ["dotnet", "test", Path];
        var mine = new Sample("edit, assay run --changed HEAD");
        var theirs = new Sample("edit, dotnet test");
        var before = await System.IO.File.ReadAllTextAsync(File);
        var edited = before.Replace(Old, New, StringComparison.Ordinal);
        if (edited == before)
        {
            Console.Error.WriteLine($"{File} does not hold '{Old}'.");
            return 2;
        }
        try
        {
            await System.IO.File.WriteAllTextAsync(File, before + "\n");
            await Measured.RunAsync(
                folder,
                [.. assay, "coverage", Path, "--build", "always", .. quiet]
            );
            await Measured.RunAsync(folder, other);
            var now = before;
            // The first round starts the compiler server and is left out.
            for (var round = 0; round <= runs; round++)
            {
                // What dotnet test has built in between is put on record again, which is no part of an edit.
                await Measured.RunAsync(
                    folder,
                    [.. assay, "run", Path, "--changed", "HEAD", .. quiet]
                );
                now = now == edited ? before : edited;
                await System.IO.File.WriteAllTextAsync(File, now);
                var one = await Measured.RunAsync(folder, run);
                now = now == edited ? before : edited;
                await System.IO.File.WriteAllTextAsync(File, now);
                var two = await Measured.RunAsync(folder, other);
                if (round > 0)
                {
                    mine.Add(one);
                    theirs.Add(two);
                }
            }
        }
        finally
        {
            await System.IO.File.WriteAllTextAsync(File, before);
            Directory.Delete(reports, recursive: true);
        }
        Sample.TellTable(Path, runs, [mine, theirs]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio of the medians: {mine.MedianSeconds / theirs.MedianSeconds:f2}"
            )
        );
        return 0;
    }
}
