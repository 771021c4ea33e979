using Assay.Engine.Report;
using Assay.Model;

namespace Assay.Cli.Commands;

/// <summary>Whether a run raises the signal: wherever <c>dotnet test</c> would fail.</summary>
internal static class Judgement
{
    public static Verdict Of(RunResults results) =>
        results.Cases.Any(c => c.Outcome is Outcome.Failed or Outcome.Crashed or Outcome.TimedOut)
        || results.Run.Remarks.Any(r => r.IsFailure)
            ? Verdict.Andon
            : Verdict.Fine;
}
