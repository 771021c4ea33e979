using System.Globalization;
using Assay.Engine.Report.Profile;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>The figures of a suite, as both <c>profile</c> and <c>analyze</c> begin with them.</summary>
internal static class StatisticsText
{
    /// <summary>What became of the tests: "201 tests: 195 passed, 3 failed, 3 skipped".</summary>
    public static Line Outcomes(SuiteStatistics totals)
    {
        (int Count, string Word)[] all =
        [
            (totals.Passed, "passed"),
            (totals.Failed, "failed"),
            (totals.Crashed, "crashed"),
            (totals.TimedOut, "timed out"),
            (totals.Skipped, "skipped"),
        ];
        var parts = all.Where(p => p.Count > 0).Select(p => Invariant($"{p.Count} {p.Word}"));
        var isBad = totals.Failed + totals.Crashed + totals.TimedOut > 0;
        return new Line(
            Invariant($"{totals.TotalTests} tests: ") + string.Join(", ", parts),
            isBad ? Tone.Bad : Tone.Good
        );
    }

    /// <summary>The figures as a table of a few lines.</summary>
    public static Table Figures(SuiteStatistics totals, int cores)
    {
        var table = Page.Table("", "");
        table.ShowHeaders = false;
        table.Row(
            "time",
            $"{Time(totals.ElapsedMs)} elapsed · {Time(totals.TotalTimeMs)} in tests · {Time(totals.FixtureTimeMs)} in fixtures and frameworks"
        );
        table.Row(
            "each test",
            $"mean {Time(totals.AvgTimePerTestMs)} · median {Time(totals.MedianTimeMs)} · p95 {Time(totals.P95TimeMs)} · p99 {Time(totals.P99TimeMs)}"
        );
        table.Row(
            "machine",
            Invariant(
                $"{Percent(totals.CpuUtilization)} of {cores} cores used · {Megabytes(totals.PeakMemoryMb)} of memory at most"
            )
        );
        return table;
    }

    /// <summary>The slowest tests.</summary>
    public static Table Slowest(SuiteStatistics totals)
    {
        var table = Page.Table(">", "");
        table.ShowHeaders = false;
        foreach (var test in totals.SlowestTests)
        {
            table.Row(
                Time(test.TimeMs),
                test.Row is null ? test.Name : $"{test.Name} [{test.Row}]"
            );
        }
        return table;
    }

    /// <summary>Milliseconds in words; a question mark where they were not measured.</summary>
    public static string Time(double? milliseconds) =>
        milliseconds is { } ms ? Durations.Text(TimeSpan.FromMilliseconds(ms)) : "?";

    /// <summary>A share in percent; a question mark where it was not measured.</summary>
    public static string Percent(double? share) =>
        share is { } s ? s.ToString("0 %", CultureInfo.InvariantCulture) : "?";

    /// <summary>Megabytes; a question mark where they were not measured.</summary>
    public static string Megabytes(double? megabytes) =>
        megabytes is { } mb ? Invariant($"{mb:0} MB") : "?";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
