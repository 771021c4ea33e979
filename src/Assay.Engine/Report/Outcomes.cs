using Assay.Model;

namespace Assay.Engine.Report;

/// <summary>Makes one outcome of several.</summary>
internal static class Outcomes
{
    private static readonly Outcome[] WorstRepeatFirst =
    [
        Outcome.Crashed,
        Outcome.TimedOut,
        Outcome.Failed,
        Outcome.Skipped,
        Outcome.Passed,
    ];

    // One row left out does not make the case a skipped one; one repeat left out shows that something is unstable.
    private static readonly Outcome[] WorstRowFirst =
    [
        Outcome.Crashed,
        Outcome.TimedOut,
        Outcome.Failed,
        Outcome.Passed,
        Outcome.Skipped,
    ];

    /// <summary>The outcome of a result over several repeats.</summary>
    public static Outcome OfRepeats(IEnumerable<Outcome> outcomes) =>
        Worst(outcomes, WorstRepeatFirst);

    /// <summary>The outcome of a case over its rows.</summary>
    public static Outcome OfRows(IEnumerable<Outcome> outcomes) => Worst(outcomes, WorstRowFirst);

    /// <summary>True for what makes <c>dotnet test</c> fail.</summary>
    public static bool IsFailure(Outcome outcome) =>
        outcome is Outcome.Failed or Outcome.Crashed or Outcome.TimedOut;

    private static Outcome Worst(IEnumerable<Outcome> outcomes, Outcome[] order) =>
        outcomes.MinBy(o => Array.IndexOf(order, o));
}
