using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>
/// Runs a project that no driver fits through its own runner, as a whole. There are results and wall times, and
/// nothing else: the tests can't be told apart while they run.
/// </summary>
/// <param name="folder">Where the runner's files lie while it runs.</param>
/// <param name="limits">How long it may take.</param>
public sealed class ProjectRunner(AssayFolder folder, OwnRunLimits limits)
{
    private readonly TrxCases _cases = new(folder.SolutionDirectory);

    /// <summary>One line for the user: what is lost, and why.</summary>
    /// <param name="project">The project.</param>
    /// <param name="reason">A clause that says why no driver fits.</param>
    public static string Remark(TestProject project, string reason) =>
        $"{project.Name} is run by its own runner, because {reason.TrimEnd('.')}: its results and wall times are "
        + "known, but no processor time, memory or coverage, and a test that hangs ends the run of them all.";

    /// <summary>Runs all tests of the project.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; no process is left behind.</exception>
    /// <exception cref="AssayException">There is no dotnet command, or the folder can't be written.</exception>
    public async Task<OwnRunResult> RunAsync(TestProject project, CancellationToken cancel)
    {
        var output = new OutputTail();
        try
        {
            return await RunAsync(project, output, cancel);
        }
        catch (TimeoutException e)
        {
            return Nothing(
                output.After($"The own runner of {project.Name} was ended. {e.Message}")
            );
        }
    }

    private async Task<OwnRunResult> RunAsync(
        TestProject project,
        OutputTail output,
        CancellationToken cancel
    )
    {
        using var work = new WorkFolder(folder.PathOf("own-runner"));
        var call = project.UsesTestingPlatform
            ? await PlatformCommand.RunAsync(project, work.Path, limits.OfAnswer, cancel)
            : new OwnRunnerCall(VsTestCommand.Run(project, work.Path, limits.Silence), null);
        if (call.Start is not { } command)
        {
            return Nothing(call.Problem!);
        }
        var exitCode = await LimitedProcess.RunAsync(command, output.Add, limits.OfRun, cancel);
        var report = work.Files("*.trx").FirstOrDefault();
        if (report is null)
        {
            return Nothing(
                output.After(
                    $"{project.Name} gave no results: the process {ExitCode.Describe(exitCode)}."
                )
            );
        }
        try
        {
            using var stream = File.OpenRead(report);
            return Judge(TrxReader.Read(stream), project, exitCode, output);
        }
        catch (InvalidDataException e)
        {
            return Nothing(
                output.After(
                    $"The results of {project.Name} can't be read: {e.Message} The process {ExitCode.Describe(exitCode)}."
                )
            );
        }
    }

    /// <summary>Lists what can be told of the tests without running them.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; no process is left behind.</exception>
    /// <exception cref="AssayException">There is no dotnet command, or the folder can't be written.</exception>
    public async Task<OwnListing> ListAsync(TestProject project, CancellationToken cancel)
    {
        if (project.UsesTestingPlatform)
        {
            return OwnListing.Unknown(
                $"The tests of {project.Name} are known only after a run: its own runner lists no classes."
            );
        }
        using var work = new WorkFolder(folder.PathOf("own-runner"));
        var list = work.PathOf("tests.txt");
        var output = new OutputTail();
        int exitCode;
        try
        {
            exitCode = await LimitedProcess.RunAsync(
                VsTestCommand.List(project, list),
                output.Add,
                limits.OfAnswer,
                cancel
            );
        }
        catch (TimeoutException e)
        {
            return OwnListing.Unknown(
                output.After($"{project.Name} does not list its tests. {e.Message}")
            );
        }
        return File.Exists(list)
            ? new OwnListing(
                _cases.From(File.ReadLines(list).Where(line => line.Trim().Length > 0)),
                $"The rows of the tests of {project.Name} are known only after a run."
            )
            : OwnListing.Unknown(
                output.After(
                    $"{project.Name} does not list its tests: the process {ExitCode.Describe(exitCode)}."
                )
            );
    }

    private OwnRunResult Judge(TrxRun run, TestProject project, int exitCode, OutputTail output)
    {
        var problems = run.Problems.ToList();
        if (problems.Count > 0 && exitCode != 0)
        {
            // Which test ran when the process crashed or hung is printed and stands in no report.
            problems[^1] = output.After(problems[^1]);
        }
        else if (exitCode != 0 && run.Results.All(r => r.Outcome != Outcome.Failed))
        {
            problems.Add(
                output.After(
                    $"The own runner of {project.Name} reports a failure: the process {ExitCode.Describe(exitCode)}."
                )
            );
        }
        return new OwnRunResult(_cases.From(run.Results), problems)
        {
            // As `dotnet test`, which is content with a project of VSTest that has no tests.
            Notes =
                problems.Count == 0 && run.Results.Count == 0
                    ? [$"The own runner of {project.Name} found no tests."]
                    : [],
        };
    }

    private static OwnRunResult Nothing(string problem) => new([], [problem]);
}
