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
        if (happened is CaseTouched touched)
        {
            _builders[touched.Project.Name].Add(touched);
        }
        Outcomes.Hear(happened);
    }

    /// <summary>The maps of what was heard so far.</summary>
    /// <param name="isLeftOut">Tests that are not to be in them.</param>
    public IReadOnlyList<ProjectMap> Build(Func<string, bool> isLeftOut) =>
        [.. _builders.Values.Select(b => b.Build(isLeftOut))];
}
