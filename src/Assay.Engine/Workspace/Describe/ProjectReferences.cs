namespace Assay.Engine.Workspace.Describe;

/// <summary>Which project references which, over any number of steps.</summary>
internal sealed class ProjectReferences(IReadOnlyList<ProjectTarget> targets)
{
    private readonly ILookup<string, string> _direct = targets
        .SelectMany(t => t.References.Select(r => (t.ProjectPath, Reference: r)))
        .ToLookup(r => r.ProjectPath, r => r.Reference, Paths.Comparer);

    /// <summary>Full paths of all projects that a target references, ordered; of those below it, in any of their own targets.</summary>
    public IReadOnlyList<string> Of(ProjectTarget target)
    {
        var found = new HashSet<string>(Paths.Comparer);
        var waiting = new Queue<string>(target.References);
        while (waiting.TryDequeue(out var project))
        {
            if (found.Add(project))
            {
                foreach (var next in _direct[project])
                {
                    waiting.Enqueue(next);
                }
            }
        }
        return found.Order(StringComparer.Ordinal).ToArray();
    }
}
