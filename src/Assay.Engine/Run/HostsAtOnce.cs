using Assay.Engine.Workspace;

namespace Assay.Engine.Run;

/// <summary>Counts how many hosts of a project are up at the same time.</summary>
public sealed class HostsAtOnce : IRunListener
{
    private readonly Dictionary<int, TestProject> _up = [];
    private readonly Dictionary<TestProject, int> _most = [];

    /// <summary>The most that there were, by project; lacks projects of which no host came up.</summary>
    public IReadOnlyDictionary<TestProject, int> Most => _most;

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case HostStarted started:
                _up[started.Host] = started.Project;
                _most[started.Project] = Math.Max(
                    _most.GetValueOrDefault(started.Project),
                    _up.Values.Count(p => p == started.Project)
                );
                break;
            case HostEnded ended:
                _up.Remove(ended.Host);
                break;
        }
    }
}
