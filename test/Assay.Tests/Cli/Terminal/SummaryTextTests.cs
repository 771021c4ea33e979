using Assay.Cli.Terminal;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Profile;
using Assay.Model;
using Assay.Tests.Engine.Report;
using Spectre.Console;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Cli.Terminal;

public sealed class SummaryTextTests
{
    private static readonly RunResults Results = new SampleRun()
        .WithRepeat(3000, 1500, 100_000_000)
        .WithUsage(new RecordedUsage(1, Ms(500), Ms(900), Ms(600), Ms(7), 9_000_000))
        .WithRemark("clean-up failed", true)
        .With(
            Result("Fast", 2),
            Result("Slow(text: \"[bold]\u001b[2J\")", 900),
            Result("Broken", 3, Outcome.Failed) with
            {
                Message = "Expected [red]1[/]\n\u001b[31mbut was 2",
                StackTrace = "   at Xunit.Assert.Equal()\n   at C.Broken() in /src/C.cs:line 7",
            },
            Result("Late", 60_000, Outcome.TimedOut) with
            {
                Message = "too slow",
            },
            Result("Later", null, Outcome.Skipped)
        )
        .Build();

    [Fact]
    public void A_profile_shows_totals_slowest_projects_and_failures()
    {
        var text = Profile(Results);

        Assert.Contains(
            "5 tests: 2 passed, 1 failed, 1 timed out, 1 skipped",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("3.00 s elapsed", text, StringComparison.Ordinal);
        Assert.Matches(@"machine +\d+ % of \d+ cores used · 100 MB of memory at most", text);
        Assert.Matches(@"(?m)^ *900 ms  P/C\.Slow", text);
        Assert.Matches(@"(?m)^P +net10\.0 +5 +2 ", text);
        Assert.Contains(
            "FAILED P/C.Broken (3.0 ms)\n    Expected [red]1[/]\n    but was 2\n    at C.Broken() in /src/C.cs:line 7\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("TIMED OUT P/C.Late (1 min 0 s)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_test_is_taken_for_markup_or_reaches_the_terminal_as_a_command()
    {
        foreach (var text in (string[])[Profile(Results), Analysis(Results)])
        {
            Assert.Contains("[bold]", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', text);
        }
    }

    [Fact]
    public void The_spread_is_shown_where_the_suite_was_repeated()
    {
        var twice = new SampleRun()
            .WithRepeat(3000, 1500, 100_000_000)
            .WithRepeat(3000, 1500, 100_000_000)
            .With(
                Result("Steady", 2),
                Result("Steady", 2) with
                {
                    Repeat = 2,
                },
                Result("Shaky", 10),
                Result("Shaky", 30, Outcome.Failed) with
                {
                    Repeat = 2,
                }
            )
            .Build();

        var text = Profile(twice);

        Assert.Contains("Spread over 2 runs", text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ +20 ms +10 ms +30 ms +differ +P/C\.Shaky", text);
        Assert.DoesNotContain("Spread", Profile(Results), StringComparison.Ordinal);
    }

    [Fact]
    public void An_analysis_shows_totals_slowest_time_failures_next_steps_and_reports()
    {
        var text = Analysis(Results);

        Assert.Contains(
            "5 tests: 2 passed, 1 failed, 1 timed out, 1 skipped",
            text,
            StringComparison.Ordinal
        );
        Assert.Matches(@"Slowest tests\n *1 min 0 s  P/C\.Late", text);
        Assert.Contains("Where the time goes", text, StringComparison.Ordinal);
        Assert.Contains(
            "FAILED P/C.Broken\n    Expected [red]1[/]",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("FAILED P: clean-up failed", text, StringComparison.Ordinal);
        Assert.Matches(@"What to do next\n1\. 1 test ran into the time-out", text);
        Assert.EndsWith("Reports\n/reports/analysis.json\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_remarked_outside_of_tests_stands_with_the_first_of_its_lines_in_both()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 9));
        var remarked = new SampleRun()
            .WithRemark("run by its own runner", false)
            .WithRemark("the host crashed\n" + lines, true)
            .With(Result("A"))
            .Build();

        foreach (var text in (string[])[Profile(remarked), Analysis(remarked)])
        {
            Assert.Contains("\nnote: P: run by its own runner\n", text, StringComparison.Ordinal);
            Assert.Contains(
                "ailed\nFAILED P: the host crashed\n    1\n    2\n    3\n    4\n    5\n    6\n    … 3 more lines\n",
                text,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void What_was_not_measured_is_a_question_mark_and_never_zero()
    {
        var unmeasured = new SampleRun().With(Result("Skipped", null, Outcome.Skipped)).Build();

        var text = Profile(unmeasured);

        Assert.Contains("? elapsed · ? in tests", text, StringComparison.Ordinal);
        Assert.Contains("mean ? · median ?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_figures_lack_of_the_whole_suite_stands_beneath_the_totals()
    {
        var part = new SampleRun
        {
            Filter = ["Pricing", "Tax"],
            SetAside = [new SetAsidePart("Old", "Its runtime is missing.", true)],
        }
            .With(Result("A"))
            .Build();
        const string said =
            "Only tests that fit 'Pricing' or 'Tax'.\nLeft out: Old. Its runtime is missing.\n";

        Assert.Contains(said, Profile(part), StringComparison.Ordinal);
        Assert.Contains(said, Analysis(part), StringComparison.Ordinal);
    }

    private static string Profile(RunResults results) =>
        Text(console => new ProfileText(console).Write(ProfileReport.Of(results), results));

    private static string Analysis(RunResults results) =>
        Text(console =>
            new AnalyzeText(console).Write(
                AnalyzeReport.Of(results, new AnalyzeContext([], new TimeBudget(null, null))),
                ["/reports/analysis.json"]
            )
        );

    private static string Text(Action<IAnsiConsole> write)
    {
        using var page = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(page),
            }
        );
        console.Profile.Width = 1_000;
        write(console);
        return string.Join(
            '\n',
            page.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())
        );
    }
}
