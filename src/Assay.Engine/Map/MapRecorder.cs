using Assay.Engine.Instrument;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Map;

/// <summary>Listens to a run with rewritten assemblies and makes a map of each project of it.</summary>
/// <param name="projects">The projects that run with probes.</param>
internal sealed class MapRecorder(IEnumerable<RewrittenProject> projects) : IRunListener
{
    private readonly Dictionary<string, ProjectMapBuilder> _builders = projects.ToDictionary(
        p => p.Project.Name,
        p => new ProjectMapBuilder(p),
        StringComparer.Ordinal
    );

    private readonly Dictionary<int, FirstTimes> _hosts = [];

    /// <summary>How the tests ended.</summary>
    public OutcomeRecorder Outcomes { get; } = new();

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case HostStarted started:
                _hosts[started.Host] = _builders[started.Project.Name].NewHost();
                break;
            case CaseTouched touched:
                _builders[touched.Project.Name].Add(touched, _hosts[touched.Host]);
                break;
            case CaseEnded ended:
                _builders[ended.Case.Project.Name].Add(ended.Case);
                _hosts.GetValueOrDefault(ended.Host)?.Took(ended.Result.Wall);
                break;
            case SecondLook { What: CaseTouched { Case: not null } again }:
                _builders[again.Project.Name].AddAgain(again, _hosts[again.Host]);
                break;
            case SecondLook { What: CaseEnded ended }:
                _builders[ended.Case.Project.Name].AddAgain(ended.Case, ended.Result.Outcome);
                break;
        }
        Outcomes.Hear(happened);
    }

    /// <summary>Tests of a host that it is to run again.</summary>
    /// <param name="host">Number of the host.</param>
    public IReadOnlyList<TestCase> Suspects(int host) =>
        _hosts.GetValueOrDefault(host)?.Suspects() ?? [];

    /// <summary>What was collected of a project.</summary>
    public ProjectMapBuilder Of(string project) => _builders[project];
}
