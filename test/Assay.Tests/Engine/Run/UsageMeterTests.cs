using System.Diagnostics;
using Assay.Engine.Run;

namespace Assay.Tests.Engine.Run;

/// <summary>This very process stands in for a host: it has used processor time and memory for sure.</summary>
public class UsageMeterTests
{
    private readonly UsageMeter _meter = new();

    [Fact]
    public void What_a_warm_host_used_before_the_run_is_none_of_the_run_s()
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        _meter.Add(Environment.ProcessId, "P", isWarm: true);
        _meter.ReportCpu(Environment.ProcessId, before + TimeSpan.FromHours(1));

        Assert.InRange(
            _meter.Remove(Environment.ProcessId),
            TimeSpan.FromMinutes(59),
            TimeSpan.FromHours(1)
        );
    }

    [Fact]
    public void What_a_host_used_that_the_run_started_is_the_run_s()
    {
        _meter.Add(Environment.ProcessId, "P", isWarm: false);
        _meter.ReportCpu(Environment.ProcessId, TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.FromHours(1), _meter.Remove(Environment.ProcessId));
    }

    [Fact]
    public void Memory_is_seen_by_project_even_in_a_run_without_a_pulse()
    {
        _meter.Add(Environment.ProcessId, "P", isWarm: true);
        _meter.Remove(Environment.ProcessId);

        var peak = Assert.Single(_meter.PeakMemoryByProject);
        Assert.Equal("P", peak.Key);
        Assert.InRange(peak.Value, 1_000_000, _meter.PeakMemory);
    }

    [Fact]
    public void A_host_that_is_gone_leaves_its_project_s_memory_unknown()
    {
        _meter.Add(int.MaxValue, "P", isWarm: false);
        _meter.Pulse();

        Assert.Empty(_meter.PeakMemoryByProject);
    }
}
