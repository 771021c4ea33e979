using System.Text;
using Assay.Engine;
using Assay.Engine.Report.Runs;

namespace Assay.Cli.GitHub;

/// <summary>What is said where a run is a step of a workflow on GitHub.</summary>
internal static class GitHubActions
{
    // GitHub refuses a larger summary as a whole.
    private const int MostBytes = 1_000_000;

    /// <summary>Writes annotations to standard error, and the summary where GitHub wants it; nothing anywhere else.</summary>
    /// <param name="surroundings">Whose environment tells where we are.</param>
    /// <param name="run">The run.</param>
    /// <param name="budgets">What became of the budgets, as Markdown; empty where there are none.</param>
    /// <exception cref="AssayException">The summary cannot be written.</exception>
    public static void Tell(Surroundings surroundings, RunDocument run, string budgets)
    {
        var environment = surroundings.Environment;
        if (environment.GetValueOrDefault("GITHUB_ACTIONS") != "true")
        {
            return;
        }
        // The runner reads both streams, and standard output may be a document.
        foreach (
            var line in new Annotations(environment.GetValueOrDefault("GITHUB_WORKSPACE")).Of(run)
        )
        {
            surroundings.Error.WriteLine(line);
        }
        if (environment.GetValueOrDefault("GITHUB_STEP_SUMMARY") is { Length: > 0 } file)
        {
            Append(file, StepSummary.Of(run, budgets));
        }
    }

    private static void Append(string file, string page)
    {
        try
        {
            var room = MostBytes - (File.Exists(file) ? new FileInfo(file).Length : 0);
            if (Encoding.UTF8.GetByteCount(page) > room)
            {
                page =
                    "\nThe summary of the tests does not fit here any more; the reports hold it.\n";
            }
            File.AppendAllText(file, page);
        }
        catch (Exception e) when (WriteFault.Of(file, e) is { } fault)
        {
            throw fault;
        }
    }
}
