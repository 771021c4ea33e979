using Assay.Engine.Workspace.Build.Fingerprint;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Build;

/// <summary>Projects that reference a compiled one, and of which no build has told us yet how they are compiled.</summary>
internal static class UnknownDependants
{
    /// <summary>A clause that names such a project; null where there is none.</summary>
    /// <param name="record">The last build.</param>
    /// <param name="targets">The projects.</param>
    /// <param name="changed">The calls whose assemblies have changed for those who reference them.</param>
    public static string? Of(
        BuildRecord record,
        IReadOnlyList<ProjectTarget> targets,
        IEnumerable<RecordedCall> changed
    )
    {
        if (record.UnknownCalls.Count == 0)
        {
            return null;
        }
        var unknown = targets
            .Where(t => record.UnknownCalls.Contains(t.Of("TargetPath"), Paths.Comparer))
            .ToArray();
        var references = new ProjectReferences(targets);
        var found = changed
            .SelectMany(c => unknown.Where(t => Uses(t, c, record, references)))
            .FirstOrDefault();
        return found is null
            ? null
            : $"it is not known yet how {Path.GetFileNameWithoutExtension(found.ProjectPath)} is compiled, which references what has changed";
    }

    // Of a project with several targets the one that lies beside an assembly is the one that it references. Where none
    // does, any may be.
    private static bool Uses(
        ProjectTarget target,
        RecordedCall call,
        BuildRecord record,
        ProjectReferences references
    ) =>
        references.Of(target).Contains(call.Call.Project, Paths.Comparer)
        && (
            LiesBeside(target, call)
            || !record.Calls.Any(c =>
                Paths.Comparer.Equals(c.Call.Project, call.Call.Project) && LiesBeside(target, c)
            )
        );

    private static bool LiesBeside(ProjectTarget target, RecordedCall call)
    {
        var folder = Path.GetDirectoryName(target.Of("TargetPath"));
        return call.Copies[call.Call.Output]
            .Any(c => Paths.Comparer.Equals(Path.GetDirectoryName(c), folder));
    }
}
