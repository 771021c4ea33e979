using Assay.Engine.Workspace.Build.Fingerprint;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Build;

/// <summary>
/// The calls of the compiler whose results tests may meet. Of a project with several target frameworks these are the ones
/// that lie beside tests or that such a one references; where there is no sign which these are, all.
/// </summary>
internal static class NeededCalls
{
    /// <summary>The needed ones, each after those that it references.</summary>
    public static IReadOnlyList<RecordedCall> Of(
        BuildRecord record,
        IReadOnlyList<ProjectTarget> targets
    )
    {
        var tests = targets
            .Where(t => t.IsTest && !t.IsWhole)
            .Select(t => Path.GetDirectoryName(t.Of("TargetPath"))!)
            .ToHashSet(Paths.Comparer);
        var ordered = CompileOrder.Of(record.Calls);
        var needed = ordered
            .Where(c => c.Files.Any(f => tests.Contains(Path.GetDirectoryName(f)!)))
            .ToHashSet();
        // Dependants come later in the order.
        foreach (var call in ordered.Reverse())
        {
            if (ordered.Any(o => needed.Contains(o) && o.Reads(call)))
            {
                needed.Add(call);
            }
        }
        var known = needed.Select(c => c.Recorded.Call.Project).ToHashSet(Paths.Comparer);
        return
        [
            .. ordered
                .Where(c => needed.Contains(c) || !known.Contains(c.Recorded.Call.Project))
                .Select(c => c.Recorded),
        ];
    }
}
