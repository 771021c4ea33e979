namespace Assay.Engine.Report;

/// <summary>The time that went into shared fixtures and the frameworks around tests.</summary>
internal static class FixtureTime
{
    /// <summary>Adds it up, in ticks; null where it was not measured, or not of all the projects that ran.</summary>
    /// <param name="results">Some results of a run.</param>
    /// <param name="trailing">Ticks of tear-down behind the last of them; null where not measured.</param>
    public static double? Of(IReadOnlyCollection<MergedResult> results, double? trailing)
    {
        if (results.GroupBy(r => r.Test.Project, StringComparer.Ordinal).Any(IsUnknown))
        {
            return null;
        }
        var measured = results.Select(r => r.Fixture).OfType<double>().ToArray();
        return measured.Length == 0 && trailing is null
            ? null
            : measured.Sum() + trailing.GetValueOrDefault();
    }

    // A single result may lack it, as that of a test that crashed; a project's own runner tells it of none.
    private static bool IsUnknown(IEnumerable<MergedResult> project) =>
        project.Any(r => r.Wall is not null) && project.All(r => r.Fixture is null);
}
