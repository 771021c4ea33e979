using Assay.Bench;
using Assay.Bench.Outcomes;

return args switch
{
    ["profile", var path, .. var rest] => await ProfileAgainstDotNetTest.RunAsync(
        path,
        Runs(rest),
        Peer(rest)
    ),
    ["run", var path, .. var rest] => await RunAgainstDotNetTest.RunAsync(path, Runs(rest)),
    ["coverage", var path, .. var rest] => await CoverageAgainstOthers.RunAsync(path, Runs(rest)),
    ["edit", var path, var file, var old, var replacement, .. var rest] =>
        await new EditAgainstDotNetTest(
            Path.GetFullPath(path),
            Path.GetFullPath(file),
            old,
            replacement
        ).RunAsync(Runs(rest)),
    ["outcomes", var path, .. var rest] => await new OutcomesAgainstDotNetTest(
        Path.GetFullPath(path)
    )
    {
        Repeats = Number(rest, "--repeats", 10),
        PlainRuns = Number(rest, "--plain", 2),
        Report = Value(rest, "--report") ?? OutcomesAgainstDotNetTest.ReportOfVsTest,
    }.RunAsync(),
    ["version", .. var rest] => await VersionAsPacked.RunAsync(Runs(rest)),
    ["synthetic", .. var rest] => await SyntheticSuite.RunAsync(
        int.Parse(rest.ElementAtOrDefault(0) ?? "100000", null)
    ),
    _ => Usage(),
};

static int Runs(string[] rest) => Number(rest, "--runs", 5);

static int Number(string[] rest, string option, int otherwise) =>
    Value(rest, option) is { } number ? int.Parse(number, null) : otherwise;

static string? Peer(string[] rest) => Value(rest, "--peer");

static string? Value(string[] rest, string option)
{
    var index = Array.IndexOf(rest, option);
    return index >= 0 && index + 1 < rest.Length ? rest[index + 1] : null;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        dotnet run --project bench/Assay.Bench -c Release -- profile PATH [--runs N] [--peer 'COMMAND']
            assay profile --no-build against dotnet test --no-build (or COMMAND) on a solution that is built
        dotnet run --project bench/Assay.Bench -c Release -- run SOLUTION [--runs N]
            assay run --no-build as packed, without and with its cache, against dotnet test --no-build
        dotnet run --project bench/Assay.Bench -c Release -- coverage PATH [--runs N]
            assay coverage made anew against assay profile, dotnet test, and coverlet where it is referenced
        dotnet run --project bench/Assay.Bench -c Release -- edit PATH FILE OLD NEW [--runs N]
            an edit that replaces OLD by NEW in FILE, and back: assay run --changed HEAD against dotnet test, with builds
        dotnet run --project bench/Assay.Bench -c Release -- outcomes SOLUTION [--repeats N] [--plain N] [--report 'OPTIONS']
            outcomes of assay run at -j 1, 2 and 8, N times each in an order by chance, against dotnet test, test by test;
            OPTIONS make dotnet test write TRX files into FOLDER (default: --logger trx --results-directory FOLDER)
        dotnet run --project bench/Assay.Bench -c Release -- version [--runs N]
            assay --version as packed and installed
        dotnet run --project bench/Assay.Bench -c Release -- synthetic [TESTS]
            list, store and query of a made-up suite
        """
    );
    return 2;
}
