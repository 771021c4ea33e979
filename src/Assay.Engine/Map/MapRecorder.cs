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

    /// <summary>How the tests ended.</summary>
    public OutcomeRecorder Outcomes { get; } = new();

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case CaseTouched touched:
                _builders[touched.Project.Name].Add(touched);
                break;
            case CaseEnded ended:
                _builders[ended.Case.Project.Name].Add(ended.Case);
                break;
        }
        Outcomes.Hear(happened);
    }

    /// <summary>What was collected of a project.</summary>
    public ProjectMapBuilder Of(string project) => _builders[project];
}
