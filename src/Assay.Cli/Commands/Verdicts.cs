using Assay.Engine;
using Assay.Engine.Report;
using Assay.Engine.Report.Findings;
using Assay.Engine.Report.Runs;
using Assay.Model;

namespace Assay.Cli.Commands;

/// <summary>Decides how a command ended: whether the signal is raised, or what kept it from its work.</summary>
internal static class Verdicts
{
    /// <summary>What a fault comes to; null for none.</summary>
    public static Verdict Of(Fault? fault) =>
        fault switch
        {
            null => Verdict.Fine,
            Fault.Usage => Verdict.Unusable,
            Fault.BrokenBuild => Verdict.DoesNotBuild,
            Fault.NothingToRun => Verdict.NothingToRun,
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "no such fault"),
        };

    /// <summary>Raised where <c>dotnet test</c> would fail, or a budget is broken.</summary>
    public static Verdict Of(RunResults results, IReadOnlyList<Finding>? findings = null)
    {
        var failed = results.Cases.Any(c =>
            c.Results.Any(r => r.Outcome is Outcome.Failed or Outcome.Crashed or Outcome.TimedOut)
        );
        var failedOutside = results.Run.Remarks.Any(r => r.IsFailure);
        var failedToTakePart = results.SetAside.Any(p => p.Failure);
        var overBudget = findings?.Any(f => f.Rule == "broken-budget") == true;
        return failed || failedOutside || failedToTakePart || overBudget
            ? Verdict.Andon
            : Verdict.Fine;
    }

    /// <summary>Raised where the tests of a map fail, or something that belongs to it did not take part.</summary>
    public static Verdict Of(SuiteMap map, Suite suite, bool hasFailures) =>
        hasFailures || map.HasProblems || suite.SetAside.Any(p => p.Failure)
            ? Verdict.Andon
            : Verdict.Fine;

    /// <summary>Raised where a test failed in each attempt, something failed outside of every test, or flaky tests are to fail the run.</summary>
    public static Verdict Of(RunDocument run, bool failsOnFlaky) =>
        run.Failed > 0
        || (failsOnFlaky && run.Flaky > 0)
        || run.Stopped is not null
        || run.Remarks.Any(r => r.Failure)
        || run.SetAside.Any(p => p.Failure)
        || run.Verification is { HasFailures: true }
            ? Verdict.Andon
            : Verdict.Fine;
}
