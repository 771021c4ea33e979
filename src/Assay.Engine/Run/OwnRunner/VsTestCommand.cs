using System.Diagnostics;
using Assay.Engine.Workspace;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>
/// How VSTest is called: with the built assembly, as <c>dotnet test</c> does in the end, so that nothing is evaluated
/// or built, and whatever runner global.json names.
/// </summary>
internal static class VsTestCommand
{
    public static ProcessStartInfo Run(TestProject project, string results) =>
        Call(project, "--logger:trx;LogFileName=results.trx", "--ResultsDirectory:" + results);

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
