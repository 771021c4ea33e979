using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Assay.Engine.Workspace.Build;

namespace Assay.Engine.Workspace.Describe;

/// <summary>Asks the user's own MSBuild, in a process of its own, about many projects at once.</summary>
/// <param name="root">Folder in which the SDK is chosen (global.json).</param>
/// <param name="folder">Folder for the files that ask; it lies in the solution, so that the solution's response files apply.</param>
internal sealed class MSBuild(string root, string folder)
{
    // A further node costs half a second to start, which pays from about so many projects on.
    private const int ProjectsPerNode = 12;

    /// <summary>Asks, and tells what was answered, complained of and read.</summary>
    /// <exception cref="AssayException">MSBuild cannot be started or does not answer at all.</exception>
    public async Task<MSBuildAnswer> AskAsync(Questions questions, CancellationToken cancel)
    {
        var targets = Path.Combine(folder, "describe.targets");
        var project = Path.Combine(folder, "describe.proj");
        var result = Path.Combine(folder, "result.json");
        var log = Path.Combine(folder, "log.txt");
        WriteFault.Guard(
            folder,
            () =>
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(targets, DescribingProject.ImportedTargets());
                File.WriteAllText(project, DescribingProject.Asking(questions, targets));
                File.Delete(result);
            }
        );
        var start = DotNet.Command(root);
        string[] arguments =
        [
            "msbuild",
            project,
            "-nologo",
            "-tl:off",
            "-v:quiet",
            Nodes(questions.Members.Count),
            "-nodeReuse:false",
            $"-getTargetResult:{DescribingProject.Target}",
            $"-getResultOutputFile:{result}",
            $"-flp:logfile={log};verbosity=diagnostic",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["MSBUILDLOGIMPORTS"] = "1";
        // The log is read.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var output = new List<string>();
        var exitCode =
            await ChildProcess.RunAsync(start, output.Add, cancel) ?? throw DotNet.Missing();
        if (!File.Exists(result))
        {
            throw NoAnswer(output, root);
        }
        return new MSBuildAnswer(
            ReadTargets(result),
            exitCode == 0 ? [] : BuildError.In(output, root),
            File.Exists(log) ? EvaluationLog.Read(log) : new EvaluationLog()
        );
    }

    private static string Nodes(int projects) =>
        "-m:"
        + Math.Clamp(projects / ProjectsPerNode, 1, Environment.ProcessorCount)
            .ToString(CultureInfo.InvariantCulture);

    private static ProjectTarget[] ReadTargets(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document
            .RootElement.GetProperty("TargetResults")
            .GetProperty(DescribingProject.Target)
            .GetProperty("Items")
            .EnumerateArray()
            .Select(item => new ProjectTarget(
                ProjectTarget
                    .Asked.Append(ProjectTarget.ReferencesKey)
                    .Append(ProjectTarget.OutsideKey)
                    .ToDictionary(
                        name => name,
                        name => item.TryGetProperty(name, out var value) ? value.GetString()! : ""
                    )
            ))
            .Select(OutsideItems.Only)
            .DistinctBy(t => (t.ProjectPath, t.TargetFramework))
            .ToArray();
    }

    private static AssayException NoAnswer(List<string> output, string root)
    {
        var errors = BuildError.In(output, root);
        return BuildFailure.MissingSdk(output)
            ?? new AssayException(
                Fault.BrokenBuild,
                "MSBuild could not describe the projects; see what it says.",
                errors.Count > 0
                    ? errors.Select(e => e.ToString()).ToArray()
                    : output.TakeLast(BuildFailure.MostErrors).ToArray()
            );
    }
}

/// <summary>What came back from MSBuild.</summary>
/// <param name="Targets">The answers, each project and target framework once.</param>
/// <param name="Errors">What could not be evaluated.</param>
/// <param name="Log">What was read on the way.</param>
internal sealed record MSBuildAnswer(
    IReadOnlyList<ProjectTarget> Targets,
    IReadOnlyList<BuildError> Errors,
    EvaluationLog Log
);
