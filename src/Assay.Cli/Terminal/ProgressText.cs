namespace Assay.Cli.Terminal;

/// <summary>A run in one line, while it goes on.</summary>
internal static class ProgressText
{
    // A shorter one is not worth naming: its name would flicker by.
    private static readonly TimeSpan WorthNaming = TimeSpan.FromSeconds(1);

    /// <summary>For the line that changes.</summary>
    public static string Live(RunTally tally)
    {
        var parts = Counts(tally);
        if (tally.Longest is { } longest && longest.For >= WorthNaming)
        {
            parts.Add($"{Durations.Rough(longest.For)} in {Clean.Line(longest.Id)}");
        }
        return string.Join(" · ", parts);
    }

    /// <summary>For a line among others: also how long it has been going on.</summary>
    public static string Heartbeat(RunTally tally)
    {
        var parts = Counts(tally);
        parts.Insert(0, $"after {Durations.Rough(tally.Elapsed)}");
        if (tally.Longest is { } longest)
        {
            parts.Add(
                $"longest running: {Clean.Line(longest.Id)} ({Durations.Rough(longest.For)})"
            );
        }
        return string.Join(" · ", parts);
    }

    private static List<string> Counts(RunTally tally)
    {
        List<string> parts =
        [
            Invariant($"{tally.Done} of {tally.Total} tests"),
            Invariant($"{tally.Failed} failed"),
            Invariant($"{Math.Min(tally.BusyCores, tally.Cores):0.0} of {tally.Cores} cores busy"),
        ];
        if (tally.Left is { } left)
        {
            parts.Add($"{Durations.Rough(left)} left");
        }
        return parts;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
