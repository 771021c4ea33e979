using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Engine.Report.Runs.Export;

/// <summary>One result of an exported run.</summary>
/// <param name="Test">The test.</param>
/// <param name="Row">Name of the row, where the case has several results.</param>
/// <param name="Attempts">What each attempt gave; empty for a test that did not run.</param>
public sealed record ExportedResult(
    RecordedTest Test,
    string? Row,
    IReadOnlyList<RecordedResult> Attempts
)
{
    /// <summary>The outcome of a test whose turn did not come.</summary>
    internal const string NotRun = "notRun";

    /// <summary>Tells rows apart that have the same name, or none; from 0.</summary>
    public int Number { get; init; }

    /// <summary>Why it did not run; null where it did.</summary>
    public string? Reason { get; init; }

    /// <summary>True where it did not run, as its result is that of an earlier run.</summary>
    public bool IsCached { get; init; }

    /// <summary>Why it had not been selected, where it failed all the same when it ran afterwards; null for any other.</summary>
    public string? NotSelected { get; init; }

    /// <summary>A sentence that says so; null for any other.</summary>
    public string? MissedBy =>
        NotSelected is null
            ? null
            : $"Missed by the selection, which left it out: {NotSelected.TrimEnd('.')}.";

    /// <summary>A message of an attempt, behind that sentence where there is one.</summary>
    public string? Told(string? message) =>
        MissedBy is null ? message
        : message is null ? MissedBy
        : $"{MissedBy}\n{message}";

    /// <summary><c>passed</c>, <c>failed</c>, <c>crashed</c>, <c>timedOut</c>, <c>skipped</c>, <c>flaky</c> or <c>notRun</c>.</summary>
    public string Outcome =>
        Last is null ? NotRun
        : IsFlaky ? StableNames.Flaky
        : StableNames.Of(Last.Outcome);

    /// <summary>Whether it failed, crashed or timed out in every attempt.</summary>
    public bool IsFailure => Last is { } last && Outcomes.IsFailure(last.Outcome);

    /// <summary>Whether it failed first and passed in the end.</summary>
    public bool IsFlaky =>
        Last?.Outcome == Model.Outcome.Passed && Outcomes.IsFailure(Attempts[0].Outcome);

    /// <summary>Whether the framework skipped it, or its turn did not come.</summary>
    public bool IsSkipped => Last is null or { Outcome: Model.Outcome.Skipped };

    /// <summary>The attempt that counts; null where there was none.</summary>
    public RecordedResult? Last => Attempts is [.., var last] ? last : null;

    /// <summary>Method with arguments and row.</summary>
    public string Name
    {
        get
        {
            var id = Test.Id[(Test.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var name = id.StartsWith(Test.Class + ".", StringComparison.Ordinal)
                ? id[(Test.Class.Length + 1)..]
                : id;
            return Row is null ? name : $"{name} [{Row}]";
        }
    }

    /// <summary>The same for the same test on every machine and in every run.</summary>
    public Guid StableId =>
        Digest($"{Test.Id}\n{Row}\n{Number.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>One for each run of the test.</summary>
    public Guid ExecutionId(RecordedRun run) =>
        Digest(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{StableId} {run.Info.Machine} {run.Id} {run.Started:O}"
            )
        );

    internal static ExportedResult Of(MergedResult result, int number) =>
        new(result.Test, result.Row, result.Repeats) { Number = number };

    internal static Guid Digest(string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
