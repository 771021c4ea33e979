using Assay.Engine.Record;
using Assay.Engine.Report.Runs;

namespace Assay.Engine.Shards.Merge;

/// <summary>Looks for what a document of a shard lacks, or what can't be: its writer may be anybody.</summary>
internal static class RunCheck
{
    // Ten years, in milliseconds: no test takes longer.
    private const double Longest = 3.2e11;

    // Digits of a SHA-256.
    private const int Key = 64;

    // No suite has more tests.
    private const int Most = 1_000_000;

    private static readonly HashSet<string> Attempts =
    [
        "passed",
        "failed",
        "skipped",
        "crashed",
        "timedOut",
    ];

    private static readonly HashSet<string> Frameworks =
    [
        "xunit2",
        "xunit3",
        "nunit",
        "mstest",
        "tunit",
        "other",
    ];

    /// <summary>What is wrong, as a clause; null where nothing is.</summary>
    public static string? FaultOf(RunDocument? run)
    {
        if (run is null || IsAbsent(run.Solution, run.Run, run.Tests, run.Remarks, run.SetAside))
        {
            return "it lacks parts of a run";
        }
        if (run.Shard is not { } shard)
        {
            return "it is of a run without --shard";
        }
        if (
            shard.Count is < 1 or > ShardNumber.Most
            || shard.Index < 1
            || shard.Index > shard.Count
            || IsAbsent(shard.Assignment, shard.Projects)
            || IsWrong(shard.Selection?.LeftOutMs)
        )
        {
            return "what it says of its shard can't be";
        }
        if (
            IsAbsent(run.Run.State, run.Run.Command, run.Run.Configuration, run.Run.Machine)
            || run.Run.Repeats is < 0 or > 1000
            || run.Run.Cores is < 0 or > 100_000
            || IsWrong(run.DurationMs)
            || run.Cached < 0
            || run.Run.Started.Year is < 2000 or > 2200
        )
        {
            return "what it says of its run can't be";
        }
        if (
            shard.Projects!.Any(p =>
                p is null || IsAbsent(p.Name, p.Path, p.TargetFramework) || p.Path.Contains('\0')
            )
            || run.Remarks.Any(r => r is null || IsAbsent(r.Project, r.Text))
            || run.SetAside.Any(s => s is null || IsAbsent(s.Project, s.Reason))
        )
        {
            return "a project, a remark or what is set aside lacks its parts";
        }
        if (run.Tests.Any(t => !IsSound(t)))
        {
            return $"what it says of the test '{run.Tests.First(t => !IsSound(t))?.Id}' can't be";
        }
        return run.Verification is { } verified && !IsSound(verified)
            ? "what it says of tests that were not selected can't be"
            : null;
    }

    private static bool IsSound(RunTest? test) =>
        test is not null
        && IsId(test.Id)
        && test.Reason is not null
        && test.Outcome switch
        {
            "notSelected" => test is { Recorded: null, Cached: null or false },
            _ when test.Cached == true => IsCached(test),
            "notRun" => test.Recorded is { Results: { Count: 0 } } recorded && IsSound(recorded),
            _ => test.Recorded is { Results: { Count: > 0 } } recorded && IsSound(recorded),
        };

    // Nothing of it ran, so nothing was measured.
    private static bool IsCached(RunTest test) =>
        test
            is {
                Outcome: "passed",
                DurationMs: null,
                Recorded:
                {
                    PassedOn: not null,
                    Results: [
                        {
                            Repeat: 1,
                            Row: null,
                            Outcome: "passed",
                            WallMs: null,
                            CpuMs: null,
                            AllocatedBytes: null,
                            FixtureMs: null
                        },
                    ]
                } recorded
            }
        && IsSound(recorded);

    private static bool IsSound(ShardRecord record) =>
        !IsAbsent(record.Framework, record.Class, record.Method)
        && Frameworks.Contains(record.Framework)
        && record.Kind is null or "unit" or "integration"
        && (record.Key is not { } key || (key.Length == Key && key.All(char.IsAsciiHexDigitLower)))
        && record.PassedOn?.Year is null or (>= 2000 and <= 2200)
        && record.Results.All(r =>
            r is { Outcome: not null, Repeat: >= 1 and <= 1000 }
            && Attempts.Contains(r.Outcome)
            && !IsWrong(r.WallMs)
            && !IsWrong(r.CpuMs)
            && !IsWrong(r.FixtureMs)
            && r.AllocatedBytes is null or >= 0
        );

    private static bool IsSound(VerificationPart verified) =>
        !IsAbsent(verified.Missed, verified.Failures, verified.Remarks)
        && verified is { Ran: >= 0 and <= Most, Failed: >= 0 and <= Most, Flaky: >= 0 and <= Most }
        && !IsWrong(verified.DurationMs)
        && verified.Failures.All(f => f is not null && IsId(f.Id) && f.Outcome is not null)
        && verified.Remarks.All(r => r is not null && !IsAbsent(r.Project, r.Text))
        && verified.Missed.All(m =>
            m is { Outcome: not null, Reason: not null, Recorded.Results.Count: > 0 }
            && IsId(m.Id)
            && IsSound(m.Recorded)
        );

    private static bool IsId(string? id) => id?.IndexOf('/', StringComparison.Ordinal) > 0;

    private static bool IsWrong(double? milliseconds) =>
        milliseconds is not (null or (>= 0 and <= Longest));

    private static bool IsAbsent(params object?[] parts) => parts.Any(p => p is null);
}
