using Assay.Engine.Report.Runs;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>The end of a run for a person: what became of the tests, what was not run and why, the slowest.</summary>
internal sealed class RunText(IAnsiConsole console)
{
    private const int MostSlow = 5;
    private const int MostOfAKind = 10;

    public void Write(RunDocument run)
    {
        console.Line(Outcomes(run));
        if (run.Stopped is { } stopped)
        {
            console.Line(new Line(Clean.Line(stopped), Tone.Bad));
        }
        console.Part(run.Run, run.SetAside, run.Remarks);
        Reasons("Flaky: failed first, passed when run again", run, "flaky", _ => null);
        Reasons("Skipped", run, "skipped", t => t.Message);
        Verified(run);
        Slowest(run);
    }

    private void Verified(RunDocument run)
    {
        if (run.Verification is not { } verified)
        {
            return;
        }
        console.Heading("What was not selected was run too");
        console.Line(
            verified switch
            {
                { Run: null } => new Line("Nothing was left out."),
                { Missed.Count: 0 } => new Line(
                    $"{Tests(verified.Ran)} in {StatisticsText.Time(verified.DurationMs)}: the selection would have missed no failure.",
                    Tone.Good
                ),
                _ => new Line(
                    $"{Tests(verified.Ran)} in {StatisticsText.Time(verified.DurationMs)}: the selection would have missed {(verified.Missed.Count == 1 ? "1 failure" : $"{ShareText.Number(verified.Missed.Count)} failures")}.",
                    Tone.Bad
                ),
            }
        );
        foreach (var missed in verified.Missed.Take(MostOfAKind))
        {
            console.Line(
                new Line($"{missed.Outcome} {Clean.Line(missed.Id)}: {Clean.Line(missed.Reason)}")
            );
        }
        if (verified.Missed.Count > MostOfAKind)
        {
            console.Line(
                new Line(
                    $"… and {ShareText.Number(verified.Missed.Count - MostOfAKind)} more",
                    Tone.Dim
                )
            );
        }
    }

    private static string Tests(int number) =>
        number == 1 ? "1 test" : $"{ShareText.Number(number)} tests";

    private static Line Outcomes(RunDocument run)
    {
        (int Count, string Word)[] all =
        [
            (run.Passed, "passed"),
            (run.Failed, "failed"),
            (run.Flaky, "flaky"),
            (run.Skipped, "skipped"),
            (run.NotRun, "not run"),
            (run.Total - run.Selected, "not selected"),
        ];
        var parts = all.Where(p => p.Count > 0)
            .Select(p => $"{ShareText.Number(p.Count)} {p.Word}{Earlier(p.Word, run)}")
            .ToArray();
        // Of a shard that holds no test that is asked for there is nothing to tell apart.
        var outcomes = parts.Length == 0 ? "" : $": {string.Join(", ", parts)}";
        return new Line(
            $"{ShareText.Number(run.Total)} tests{outcomes} · {StatisticsText.Time(run.DurationMs)}",
            run.Failed > 0 ? Tone.Bad : Tone.Good
        );
    }

    private static string Earlier(string word, RunDocument run) =>
        word != "passed" || run.Cached == 0 ? ""
        : run.Cached == run.Passed ? " before, unchanged since"
        : $" ({ShareText.Number(run.Cached)} of them before, unchanged since)";

    private void Reasons(
        string heading,
        RunDocument run,
        string outcome,
        Func<RunTest, string?> reason
    )
    {
        var tests = run.Tests.Where(t => t.Outcome == outcome).ToArray();
        if (tests.Length == 0)
        {
            return;
        }
        console.Heading(heading);
        foreach (var test in tests.Take(MostOfAKind))
        {
            var why = reason(test) is { } text ? ": " + Clean.Line(text) : "";
            console.Line(new Line(Clean.Line(test.Id) + why));
        }
        if (tests.Length > MostOfAKind)
        {
            console.Line(
                new Line($"… and {ShareText.Number(tests.Length - MostOfAKind)} more", Tone.Dim)
            );
        }
    }

    private void Slowest(RunDocument run)
    {
        var slow = run.Slowest(MostSlow);
        if (slow.Count == 0)
        {
            return;
        }
        console.Heading("Slowest tests");
        var table = Page.Table(">", "");
        table.ShowHeaders = false;
        foreach (var test in slow)
        {
            table.Row(StatisticsText.Time(test.DurationMs), test.Id);
        }
        console.Write(table);
    }
}
