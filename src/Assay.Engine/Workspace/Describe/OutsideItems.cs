namespace Assay.Engine.Workspace.Describe;

/// <summary>Of all files of a project's items, those that lie outside of its folder: what lies within is found there.</summary>
internal static class OutsideItems
{
    /// <summary>The answers of a project, without the files that lie in its folder or came with a package.</summary>
    public static ProjectTarget Only(ProjectTarget target)
    {
        var shipped = target.Of("NuGetPackageRoot");
        var outside = target
            .Outside.Select(f =>
                Path.GetFullPath(f.Replace('\\', Path.DirectorySeparatorChar), target.ProjectFolder)
            )
            .Where(f => !Paths.IsBelow(f, target.ProjectFolder))
            .Where(f => shipped.Length == 0 || !Paths.IsBelow(f, Path.GetFullPath(shipped)))
            .Distinct(Paths.Comparer)
            .Order(StringComparer.Ordinal);
        return new ProjectTarget(
            new Dictionary<string, string>(target.Answers)
            {
                [ProjectTarget.OutsideKey] = string.Join('|', outside),
            }
        );
    }
}
