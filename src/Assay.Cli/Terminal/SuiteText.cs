using System.Globalization;
using Assay.Engine.Report.Profile;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>The figures of a suite, as profile and analyze both show them.</summary>
internal static class SuiteText
{
    private const string NotMeasured = "–";

    /// <summary>Two lines: what the results were, and what they took.</summary>
    public static void Totals(SuiteStatistics suite, IAnsiConsole console)
    {
        var failed = suite.Failed + suite.Crashed + suite.TimedOut;
        var color = failed > 0 ? "red" : "green";
        console.MarkupLine(
            $"[bold {color}]{Count(suite.TotalTests, "test")}: {suite.Passed} passed{Part(suite.Failed, "failed")}{Part(suite.Crashed, "crashed")}{Part(suite.TimedOut, "timed out")}{Part(suite.Skipped, "skipped")}[/]"
        );
        console.WriteLine(
            $"{Time(suite.ElapsedMs)} elapsed, {Time(suite.TotalTimeMs)} in tests, {Time(suite.FixtureTimeMs)} in fixtures and frameworks; {Percent(suite.CpuUtilization)} of all cores, {Memory(suite.PeakMemoryMb)} at most"
        );
        console.WriteLine(
            $"a test takes {Time(suite.MedianTimeMs)} (median), {Time(suite.P95TimeMs)} (95th percentile), {Time(suite.P99TimeMs)} (99th)"
        );
    }

    /// <summary>The slowest tests, after an empty line.</summary>
    public static void Slowest(SuiteStatistics suite, int most, IAnsiConsole console)
    {
        if (suite.SlowestTests.Count == 0)
        {
            return;
        }
        console.WriteLine();
        var table = Tables.New("time", "slowest tests").Right(0);
        foreach (var test in suite.SlowestTests.Take(most))
        {
            var row = test.Row is null ? "" : $" [{Clean.Line(test.Row)}]";
            table.AddRow(Time(test.TimeMs), (Clean.Line(test.Name) + row).EscapeMarkup());
        }
        console.Write(table);
    }

    /// <summary>Milliseconds in words.</summary>
    public static string Time(double? milliseconds) =>
        milliseconds is { } time ? Durations.Text(TimeSpan.FromMilliseconds(time)) : NotMeasured;

    /// <summary>A share in percent.</summary>
    public static string Percent(double? share) =>
        share is { } s
            ? s.ToString("P0", CultureInfo.InvariantCulture)
                .Replace(" ", "", StringComparison.Ordinal)
            : NotMeasured;

    /// <summary>Megabytes.</summary>
    public static string Memory(double? megabytes) =>
        megabytes is { } mb ? mb.ToString("0", CultureInfo.InvariantCulture) + " MB" : NotMeasured;

    private static string Part(int count, string word) => count == 0 ? "" : $", {count} {word}";

    private static string Count(int count, string word) =>
        count == 1 ? $"1 {word}" : $"{count} {word}s";
}
