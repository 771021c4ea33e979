using System.Diagnostics;

namespace Assay.Engine.Workspace;

/// <summary>Which files the latest commits have changed.</summary>
/// <param name="Commits">Full paths of the files of each commit, the latest first; merges are left out.</param>
public sealed record GitHistory(IReadOnlyList<IReadOnlySet<string>> Commits)
{
    /// <summary>How many commits are looked at: what was busy longer ago says little about today.</summary>
    public const int MostCommits = 100;

    private const string Mark = "\u0001";

    /// <summary>Asks git; null where it knows no commit of the folder.</summary>
    /// <param name="folder">Full path of the solution's folder.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<GitHistory?> ReadAsync(string folder, CancellationToken cancel)
    {
        if (await LinesAsync(folder, cancel, "rev-parse", "--show-toplevel") is not [var root, ..])
        {
            return null;
        }
        var lines = await LinesAsync(
            folder,
            cancel,
            "-c",
            "core.quotepath=false",
            "log",
            "--no-merges",
            "--no-renames",
            "--name-only",
            "--format=%x01",
            FormattableString.Invariant($"-{MostCommits}")
        );
        if (lines is null)
        {
            return null;
        }
        var commits = new List<HashSet<string>>();
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            if (line == Mark)
            {
                commits.Add(new HashSet<string>(Paths.Comparer));
            }
            else
            {
                commits[^1].Add(Path.GetFullPath(Path.Combine(root, line)));
            }
        }
        return new GitHistory(commits);
    }

    private static async Task<List<string>?> LinesAsync(
        string folder,
        CancellationToken cancel,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("git", ["--no-optional-locks", .. arguments])
        {
            WorkingDirectory = folder,
        };
        GitState.ForgetHook(start);
        var lines = new List<string>();
        return await ChildProcess.RunAsync(start, lines.Add, _ => { }, cancel) == 0 ? lines : null;
    }
}
