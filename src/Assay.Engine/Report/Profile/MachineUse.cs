using Assay.Engine.Record;

namespace Assay.Engine.Report.Profile;

/// <summary>What a run, or one project of it, took of the machine, over all repeats; null is "not measured".</summary>
/// <param name="Elapsed">Median of the repeats' elapsed ticks.</param>
/// <param name="CpuUtilization">Processor time as a share of what all cores had to give, 0 to 1.</param>
/// <param name="PeakMemoryBytes">Largest sum of working sets in any repeat.</param>
/// <param name="Trailing">Median ticks of tear-down after the last results.</param>
internal sealed record MachineUse(
    double? Elapsed,
    double? CpuUtilization,
    long? PeakMemoryBytes,
    double? Trailing
)
{
    public static MachineUse Of(RecordedRun run)
    {
        var ended = run.Repeats.Where(r => r.Elapsed is not null).ToArray();
        var measured = ended.Where(r => r.Cpu is not null).ToArray();
        return new(
            Quantile.Median(ended.Select(r => (double)r.Elapsed!.Value.Ticks)),
            Utilization(
                measured.Sum(r => (double)r.Cpu!.Value.Ticks),
                measured.Sum(r => (double)r.Elapsed!.Value.Ticks * (r.Cores ?? run.Info.Cores))
            ),
            run.Repeats.Max(r => r.PeakMemoryBytes),
            TrailingOf(run.Projects.SelectMany(p => p.Usage))
        );
    }

    public static MachineUse Of(RecordedProject project, int cores) =>
        new(
            Quantile.Median(project.Usage.Select(u => (double)u.Elapsed.Ticks)),
            Utilization(
                project.Usage.Sum(u => (double)u.Cpu.Ticks),
                project.Usage.Sum(u => (double)u.Elapsed.Ticks * cores)
            ),
            project.Usage.Max(u => u.PeakMemoryBytes),
            TrailingOf(project.Usage)
        );

    private static double? TrailingOf(IEnumerable<RecordedUsage> usage) =>
        Quantile.Median(
            usage.GroupBy(u => u.Repeat).Select(g => g.Sum(u => (double)u.Trailing.Ticks))
        );

    // Clocks of different processes are read at slightly different times, which must not make more than all.
    private static double? Utilization(double used, double offered) =>
        offered > 0 ? Math.Round(Math.Min(1, used / offered), 4) : null;
}
