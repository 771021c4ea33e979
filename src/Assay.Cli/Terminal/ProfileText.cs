using System.Globalization;
using Assay.Engine.Report.Profile;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>A profile as a person reads it.</summary>
internal static class ProfileText
{
    private const int MostSlowest = 10;

    public static void Write(ProfileDocument profile, IAnsiConsole console)
    {
        SuiteText.Totals(profile, console);
        console.WriteLine();
        Projects(profile, console);
        SuiteText.Slowest(profile, MostSlowest, console);
        Spread(profile, console);
    }

    private static void Projects(ProfileDocument profile, IAnsiConsole console)
    {
        var table = Tables
            .New("project", "tests", "in tests", "median", "p95", "fixtures", "CPU", "memory")
            .Right(1, 2, 3, 4, 5, 6, 7);
        foreach (var project in profile.Projects)
        {
            table.AddRow(
                Clean.Line(project.Project).EscapeMarkup(),
                project.TotalTests.ToString(CultureInfo.InvariantCulture),
                SuiteText.Time(project.TotalTimeMs),
                SuiteText.Time(project.MedianTimeMs),
                SuiteText.Time(project.P95TimeMs),
                SuiteText.Time(project.FixtureTimeMs),
                SuiteText.Percent(project.CpuUtilization),
                SuiteText.Memory(project.PeakMemoryMb)
            );
        }
        console.Write(table);
    }

    private static void Spread(ProfileDocument profile, IAnsiConsole console)
    {
        var unsteady = profile
            .Tests.Where(t => t.Repeats is { MadMs: not null })
            .OrderByDescending(t => t.Repeats!.MadMs)
            .Take(MostSlowest)
            .ToArray();
        if (unsteady.Length == 0)
        {
            return;
        }
        console.WriteLine();
        var table = Tables
            .New("widest spread", "median", "from", "to", "deviation")
            .Right(1, 2, 3, 4);
        foreach (var test in unsteady)
        {
            table.AddRow(
                Clean.Line(test.Id).EscapeMarkup(),
                SuiteText.Time(test.Repeats!.MedianMs),
                SuiteText.Time(test.Repeats.MinMs),
                SuiteText.Time(test.Repeats.MaxMs),
                SuiteText.Time(test.Repeats.MadMs)
            );
        }
        console.Write(table);
    }
}
