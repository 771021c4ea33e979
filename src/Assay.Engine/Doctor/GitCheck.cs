using System.Diagnostics;
using Assay.Engine.Workspace;

namespace Assay.Engine.Doctor;

/// <summary>Does git know the solution? Without it Assay works, but can't tell which commit a run belongs to.</summary>
internal static class GitCheck
{
    public static async Task<CheckResult> LookAsync(string root, CancellationToken cancel)
    {
        var version = new List<string>();
        var start = new ProcessStartInfo("git", ["--version"]) { WorkingDirectory = root };
        if (await ChildProcess.RunAsync(start, version.Add, cancel) != 0)
        {
            return CheckResult.Warning(
                "git",
                "git is not installed, so runs are recorded without their commit.",
                "Install git."
            );
        }
        return await GitState.ReadAsync(root, cancel) is { } state
            ? CheckResult.Ok(
                "git",
                $"{version.LastOrDefault("git")}, commit {state.Head?[..10] ?? "none yet"}"
            )
            : CheckResult.Warning(
                "git",
                "The solution is in no git repository, so runs are recorded without their commit.",
                "Run 'git init' if the solution is to have a history."
            );
    }
}
