using System.Globalization;
using Assay.Engine.Report;
using Assay.Engine.Report.Profile;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>A profile for a person: totals, the slowest, the projects, the spread, what failed.</summary>
internal sealed class ProfileText(IAnsiConsole console)
{
    private const int MostFailures = 20;
    private const int MostSpread = 10;

    public void Write(ProfileDocument profile, RunResults results)
    {
        console.Line(StatisticsText.Outcomes(profile));
        console.Part(profile.Run, profile.SetAside, profile.Remarks);
        console.Write(StatisticsText.Figures(profile, profile.Run.Cores));
        console.Heading("Slowest tests");
        console.Write(StatisticsText.Slowest(profile));
        console.Heading("Projects");
        console.Write(Projects(profile));
        if (profile.Run.Repeats > 1)
        {
            console.Heading($"Spread over {profile.Run.Repeats} runs");
            console.Write(Spread(results));
        }
        Failures(results, profile.Remarks);
    }

    private static Table Projects(ProfileDocument profile)
    {
        var table = Page.Table(
            "project",
            "target",
            ">tests",
            ">failed",
            ">in tests",
            ">median",
            ">p95",
            ">cores",
            ">memory"
        );
        foreach (var project in profile.Projects)
        {
            table.Row(
                project.Project,
                project.Target,
                Number(project.TotalTests),
                Number(project.Failed + project.Crashed + project.TimedOut),
                StatisticsText.Time(project.TotalTimeMs),
                StatisticsText.Time(project.MedianTimeMs),
                StatisticsText.Time(project.P95TimeMs),
                StatisticsText.Percent(project.CpuUtilization),
                StatisticsText.Megabytes(project.PeakMemoryMb)
            );
        }
        return table;
    }

    private static Table Spread(RunResults results)
    {
        var table = Page.Table(">median", ">least", ">most", "outcomes", "test");
        var widest = results
            .Cases.SelectMany(c => c.Results)
            .Where(r => r.WallTicks.Any())
            .OrderByDescending(r => r.Differs)
            .ThenByDescending(r => r.WallTicks.Max() - r.WallTicks.Min())
            .Take(MostSpread);
        foreach (var result in widest)
        {
            table.Row(
                Ticks(result.Wall!.Value),
                Ticks(result.WallTicks.Min()),
                Ticks(result.WallTicks.Max()),
                result.Differs ? "differ" : "same",
                result.Row is null ? result.Test.Id : $"{result.Test.Id} [{result.Row}]"
            );
        }
        return table;
    }

    private void Failures(RunResults results, IReadOnlyList<RemarkPart> all)
    {
        var failed = results
            .Cases.SelectMany(c => c.Results)
            .Where(r => FailedResult.Is(r.Outcome))
            .ToList();
        var remarks = all.Where(r => r.Failure).ToList();
        if (failed.Count + remarks.Count == 0)
        {
            return;
        }
        console.Heading("Failed");
        foreach (
            var line in failed
                .Take(MostFailures)
                .SelectMany(r => FailureText.Lines(FailedResult.Of(r)))
        )
        {
            console.Line(line);
        }
        if (failed.Count > MostFailures)
        {
            console.Line(
                new Line(
                    $"… and {failed.Count - MostFailures} more in {ProfileReport.FileName}",
                    Tone.Dim
                )
            );
        }
        console.Remarks(remarks);
    }

    private static string Ticks(double ticks) => Durations.Text(TimeSpan.FromTicks((long)ticks));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
