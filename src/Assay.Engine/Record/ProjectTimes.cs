using Assay.Engine.Run;
using Assay.Engine.Workspace;

namespace Assay.Engine.Record;

/// <summary>Adds up what the hosts of each project took in one repeat of a run.</summary>
/// <param name="time">The clock.</param>
internal sealed class ProjectTimes(TimeProvider time)
{
    private readonly Dictionary<int, (TestProject Project, long Start)> _hosts = [];
    private readonly Dictionary<string, ProjectTime> _projects = new(StringComparer.Ordinal);

    /// <summary>A host of a project has come up.</summary>
    public void Start(HostStarted started) =>
        _hosts[started.Host] = (started.Project, time.GetTimestamp());

    /// <summary>A host has ended.</summary>
    /// <returns>Its project and what that took up to now; null for a host that never came up.</returns>
    public (TestProject Project, ProjectTime Time)? End(HostEnded ended)
    {
        if (!_hosts.Remove(ended.Host, out var host))
        {
            return null;
        }
        var now = time.GetTimestamp();
        var before = _projects.GetValueOrDefault(host.Project.Name);
        var first = before is null ? host.Start : Math.Min(before.First, host.Start);
        var total = new ProjectTime(
            first,
            time.GetElapsedTime(first, now),
            (before?.Hosts ?? TimeSpan.Zero) + time.GetElapsedTime(host.Start, now),
            (before?.Cpu ?? TimeSpan.Zero) + ended.Cpu,
            (before?.Trailing ?? TimeSpan.Zero) + ended.Trailing
        );
        _projects[host.Project.Name] = total;
        return (host.Project, total);
    }
}

/// <summary>What the hosts of a project took.</summary>
/// <param name="First">When the first came up, in ticks of the clock.</param>
/// <param name="Elapsed">From then until the last one ended.</param>
/// <param name="Hosts">Sum of the times that hosts were up.</param>
/// <param name="Cpu">Processor time of the hosts.</param>
/// <param name="Trailing">Time in tear-down after the last results of their batches.</param>
internal sealed record ProjectTime(
    long First,
    TimeSpan Elapsed,
    TimeSpan Hosts,
    TimeSpan Cpu,
    TimeSpan Trailing
);
