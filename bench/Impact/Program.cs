using System.Globalization;
using Assay.Bench.Impact;

if (args is not [var repository, var number, .. var rest] || !int.TryParse(number, out var commits))
{
    return Usage();
}

var name = Path.GetFileName(Path.GetFullPath(repository).TrimEnd(Path.DirectorySeparatorChar));
var request = new ReplayRequest(Path.GetFullPath(repository), commits)
{
    Solution = Value("--solution"),
    Prepare = Value("--prepare") is { } script ? Path.GetFullPath(script) : null,
    Output = Path.GetFullPath(Value("--output") ?? "impact-" + name),
    Start = Value("--from") ?? "HEAD",
    Faults = int.Parse(Value("--faults") ?? "1", CultureInfo.InvariantCulture),
    Seed = int.Parse(Value("--seed") ?? "1", CultureInfo.InvariantCulture),
    Assay = Value("--assay") is { } tool ? Path.GetFullPath(tool) : AssayTool.Built,
    CodeOnly = rest.Contains("--code-only"),
};
return await new Replay(request).RunAsync();

string? Value(string option)
{
    var index = Array.IndexOf(rest, option);
    return index >= 0 && index + 1 < rest.Length ? rest[index + 1] : null;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        dotnet build src/Assay.Cli -c Release
        dotnet run --project bench/Impact -c Release -- REPO N [options]
            Replays the last N commits of a clone or bare mirror in a copy of its own, and plants faults: what
            assay run --changed selects for each, what that saves, and which failures it misses.
            Begun again, it goes on where it was stopped.
          --solution PATH   the solution or project below the repository's root (default: what assay finds)
          --prepare SCRIPT  run in the copy after each checkout, so that old commits build on this machine
          --code-only       only commits that changed a .cs file
          --from COMMIT     the last of the commits (default: HEAD)
          --faults K        how many faults to plant at each commit (default: 1)
          --seed S          decides which (default: 1)
          --output FOLDER   for impact.csv and impact.md (default: impact-NAME here)
          --assay DLL       the tool (default: that of src/Assay.Cli, Release)
        """
    );
    return 2;
}
