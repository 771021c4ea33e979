namespace Assay.Engine.Report.Findings;

/// <summary>Cores that had nothing to do during the run.</summary>
internal sealed class IdleCores : IFindingRule
{
    private const double LeastUtilization = 0.5;
    private const double LeastElapsedMs = 2000;

    public Finding? Look(SuiteFacts facts)
    {
        var totals = facts.Totals;
        return
            totals.CpuUtilization is not { } busy
            || busy >= LeastUtilization
            || totals.ElapsedMs is not >= LeastElapsedMs
            ? null
            : Finding.Advice(
                "idle-cores",
                $"The cores were busy for {Words.Percent(busy)} of the {Words.Time(totals.ElapsedMs.Value)} that the run took.",
                "Split what must run alone (one large class or collection, assembly-wide set-up, tests marked as not parallel) and shorten waits.",
                facts.Classes.Take(3).Select(c => c.Name)
            );
    }
}
