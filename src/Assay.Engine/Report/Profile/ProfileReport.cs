namespace Assay.Engine.Report.Profile;

/// <summary>Makes the profile of a run.</summary>
public static class ProfileReport
{
    /// <summary>Name of the file in the folder of reports.</summary>
    public const string FileName = "baseline_performance.json";

    /// <summary>The profile of a run.</summary>
    public static ProfileDocument Of(RunResults results) =>
        new(Statistics.Of(results.Cases, MachineUse.Of(results.Run)), Projects(results), results);

    private static ProjectProfile[] Projects(RunResults results)
    {
        var cases = results.Cases.ToLookup(c => c.Test.Project, StringComparer.Ordinal);
        return
        [
            .. results.Run.Projects.Select(project => new ProjectProfile(
                Statistics.Of(
                    [.. cases[project.Name]],
                    MachineUse.Of(project, results.Run.Info.Cores)
                ),
                project
            )),
        ];
    }
}
