namespace Assay.Engine.Report.Findings;

/// <summary>Tests that spend their time waiting instead of computing.</summary>
internal sealed class WaitingTests : IFindingRule
{
    // Below this a wait is scheduling, not sleeping.
    private const double LeastWaitMs = 50;
    private const double MostCpuShare = 0.2;
    private const double LeastShareOfSuite = 0.1;

    public Finding? Look(SuiteFacts facts)
    {
        var waiting = facts.All.Where(Waits).OrderByDescending(Wait).ToArray();
        var wait = Units.Milliseconds(waiting.Sum(Wait)).GetValueOrDefault();
        return waiting.Length == 0 || wait < LeastShareOfSuite * facts.Totals.TotalTimeMs
            ? null
            : Finding.Advice(
                "waiting-tests",
                $"{Words.Count(waiting.Length, "test")} spent {Words.Time(wait)} waiting instead of computing.",
                "Wait for the event instead of for a time, or give the code a clock that the test can turn. (Measure again if the machine was busy with other work: that looks the same.)",
                waiting.Select(r => r.Test.Id).Distinct()
            );
    }

    private static bool Waits(MergedResult result) =>
        Units.Milliseconds(result.Wall) >= LeastWaitMs && result.Cpu <= result.Wall * MostCpuShare;

    private static double Wait(MergedResult result) =>
        result.Wall.GetValueOrDefault() - result.Cpu.GetValueOrDefault();
}
