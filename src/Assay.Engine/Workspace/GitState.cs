using System.Diagnostics;

namespace Assay.Engine.Workspace;

/// <summary>What git knows of the folder of a solution.</summary>
/// <param name="Root">Full path of the work tree.</param>
/// <param name="Head">The commit that is checked out; null before the first commit.</param>
/// <param name="IsDirty">True where files differ from that commit or are not in it.</param>
public sealed record GitState(string Root, string? Head, bool IsDirty)
{
    // A hook of git runs with these set, for a repository that need not be the solution's.
    private static readonly string[] OfAHook = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"];

    /// <summary>Makes a command mean the repository of its folder, also within a hook.</summary>
    internal static void ForgetHook(ProcessStartInfo start)
    {
        foreach (var name in OfAHook)
        {
            start.Environment.Remove(name);
        }
    }

    /// <summary>Asks git; null where it is not installed, or the folder is in no work tree.</summary>
    public static Task<GitState?> ReadAsync(string folder, CancellationToken cancel) =>
        ReadAsync(folder, "git", cancel);

    /// <summary>As above, with another command in place of git.</summary>
    internal static async Task<GitState?> ReadAsync(
        string folder,
        string command,
        CancellationToken cancel
    )
    {
        if (
            await GitAsync(command, folder, ["rev-parse", "--show-toplevel"], cancel)
            is not [var root, ..]
        )
        {
            return null;
        }
        var head = await GitAsync(
            command,
            folder,
            ["rev-parse", "--verify", "--quiet", "HEAD"],
            cancel
        );
        var changes = await GitAsync(
            command,
            folder,
            // No lock, so that nothing that the user does at the same time is disturbed.
            ["--no-optional-locks", "status", "--porcelain", "--untracked-files=normal"],
            cancel
        );
        return changes is null
            ? null
            : new GitState(
                Path.GetFullPath(root),
                head is [var commit] ? commit : null,
                changes.Count > 0
            );
    }

    private static async Task<List<string>?> GitAsync(
        string command,
        string folder,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder };
        ForgetHook(start);
        var lines = new List<string>();
        return await ChildProcess.RunAsync(start, lines.Add, _ => { }, cancel) == 0 ? lines : null;
    }
}
