using System.Diagnostics;
using System.Globalization;
using Assay.Engine.Workspace;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>
/// How VSTest is called: with the built assembly, as <c>dotnet test</c> does in the end, so that nothing is evaluated
/// or built, and whatever runner global.json names.
/// </summary>
internal static class VsTestCommand
{
    /// <summary>The call that runs all tests.</summary>
    /// <param name="project">The project.</param>
    /// <param name="results">Folder for the results.</param>
    /// <param name="silence">Where no test begins or ends for so long, the test that hangs is named and the run is ended.</param>
    public static ProcessStartInfo Run(TestProject project, string results, TimeSpan silence) =>
        Call(
            project,
            "--logger:trx;LogFileName=results.trx",
            "--ResultsDirectory:" + results,
            string.Create(
                CultureInfo.InvariantCulture,
                $"--Blame:CollectHangDump;HangDumpType=None;TestTimeout={silence.TotalMilliseconds:0}ms"
            )
        );

    public static ProcessStartInfo List(TestProject project, string file) =>
        Call(project, "--ListFullyQualifiedTests", "--ListTestsTargetPath:" + file);

    private static ProcessStartInfo Call(TestProject project, params string[] options)
    {
        var start = DotNet.Command(Path.GetDirectoryName(project.ProjectPath)!);
        start.ArgumentList.Add("vstest");
        start.ArgumentList.Add(project.AssemblyPath);
        foreach (var option in options)
        {
            start.ArgumentList.Add(option);
        }
        if (project.RunSettingsPath is { } settings)
        {
            start.ArgumentList.Add("--Settings:" + settings);
        }
        return start;
    }
}
