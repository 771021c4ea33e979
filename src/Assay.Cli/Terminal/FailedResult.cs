using Assay.Engine.Report;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Cli.Terminal;

/// <summary>A result that failed, from wherever it is known.</summary>
internal sealed record FailedResult(string Id, string? Row, Outcome Outcome)
{
    /// <summary>Elapsed time; null where it is unknown.</summary>
    public TimeSpan? Wall { get; init; }

    /// <summary>What the framework said.</summary>
    public string? Message { get; init; }

    /// <summary>The stack trace.</summary>
    public string? StackTrace { get; init; }

    /// <summary>What the test wrote; null where that is unknown.</summary>
    public string? Output { get; init; }

    /// <summary>As it occurs.</summary>
    public static FailedResult Of(CaseEnded ended) =>
        new(ended.Case.Id, ended.Result.Row, ended.Result.Outcome)
        {
            Wall = ended.Result.MeasuredWall,
            Message = ended.Result.Message,
            StackTrace = ended.Result.StackTrace,
            Output = ended.Result.Output,
        };

    /// <summary>As it was recorded: the first of the repeats with the worst outcome.</summary>
    public static FailedResult Of(MergedResult result) =>
        new(result.Test.Id, result.Row, result.Outcome)
        {
            Wall = result.Worst.Wall,
            Message = result.Worst.Message,
            StackTrace = result.Worst.StackTrace,
        };

    /// <summary>As an analysis holds it.</summary>
    public static FailedResult Of(FailurePart failure) =>
        new(failure.Id, failure.Row, OutcomeOf(failure.Outcome))
        {
            Message = failure.Message,
            StackTrace = failure.StackTrace,
        };

    /// <summary>Whether an outcome makes the run a failed one.</summary>
    public static bool Is(Outcome outcome) =>
        outcome is Outcome.Failed or Outcome.Crashed or Outcome.TimedOut;

    private static Outcome OutcomeOf(string name) =>
        name switch
        {
            "crashed" => Outcome.Crashed,
            "timedOut" => Outcome.TimedOut,
            _ => Outcome.Failed,
        };
}
