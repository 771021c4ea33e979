using System.Diagnostics;
using Assay.Engine.Workspace;

namespace Assay.Engine.Selection;

/// <summary>The files in which the working tree differs from a commit.</summary>
/// <param name="Base">The commit.</param>
/// <param name="Files">Full paths, those that are gone and those that git does not know yet included.</param>
public sealed record GitChanges(string Base, IReadOnlyList<string> Files)
{
    // Where work branches off, if the remote does not say.
    private static readonly string[] Usual = ["main", "master", "trunk", "develop"];

    /// <summary>The changes without those below some folders, such as Assay's own reports.</summary>
    /// <param name="folders">Full paths.</param>
    public GitChanges Without(params IEnumerable<string> folders) =>
        this with
        {
            Files = [.. Files.Where(f => !folders.Any(folder => Paths.IsBelow(f, folder)))],
        };

    /// <summary>Asks git.</summary>
    /// <param name="folder">Full path of the solution's folder.</param>
    /// <param name="since">A commit, branch or tag; null for where the current branch left the default one.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The changes, or a sentence that says why they can't be told.</returns>
    /// <exception cref="AssayException">There is no such commit.</exception>
    public static async Task<(GitChanges? Changes, string? Problem)> ReadAsync(
        string folder,
        string? since,
        CancellationToken cancel
    )
    {
        var git = new Git(folder, cancel);
        if (await git.LineAsync("rev-parse", "--show-toplevel") is not { } root)
        {
            return (null, "git does not know this folder, so what has changed is not known.");
        }
        if (await git.LineAsync("rev-parse", "--verify", "--quiet", "HEAD") is null)
        {
            return (null, "There is no commit yet, so everything is new.");
        }
        if (await IsUnderWayAsync(git) is { } operation)
        {
            return (
                null,
                $"A {operation} is under way, so what belongs to the change is not known."
            );
        }
        var (start, problem) = since is null
            ? await DefaultAsync(git)
            : (await GivenAsync(git, since), null);
        if (start is null)
        {
            return (null, problem);
        }
        if (await git.LineAsync("merge-base", start, "HEAD") is not { } fork)
        {
            return (
                null,
                await git.LineAsync("rev-parse", "--is-shallow-repository") == "true"
                    ? $"The clone is shallow and does not reach back to where this branch left {since ?? start}; fetch its history (fetch-depth: 0)."
                    : $"{since ?? start} and this branch have no commit in common."
            );
        }
        var changed = await git.NamesAsync(
            "diff",
            "--name-only",
            "--no-renames",
            "--ignore-submodules=none",
            "-z",
            fork,
            "--"
        );
        var unknown = await git.NamesAsync(
            "ls-files",
            "--others",
            "--exclude-standard",
            "-z",
            "--full-name",
            root
        );
        return changed is null || unknown is null
            ? (null, "git could not say what has changed.")
            : (
                new GitChanges(
                    fork,
                    [
                        .. changed
                            .Concat(unknown)
                            .Select(f => Path.GetFullPath(Path.Combine(root, f)))
                            .Distinct(Paths.Comparer)
                            .Order(StringComparer.Ordinal),
                    ]
                ),
                null
            );
    }

    private static async Task<string?> IsUnderWayAsync(Git git)
    {
        foreach (
            var (mark, operation) in new[]
            {
                ("rebase-merge", "rebase"),
                ("rebase-apply", "rebase"),
                ("MERGE_HEAD", "merge"),
                ("CHERRY_PICK_HEAD", "cherry-pick"),
                ("BISECT_LOG", "bisect"),
            }
        )
        {
            if (
                await git.LineAsync("rev-parse", "--path-format=absolute", "--git-path", mark)
                    is { } path
                && Path.Exists(path)
            )
            {
                return operation;
            }
        }
        return null;
    }

    private static async Task<string> GivenAsync(Git git, string since) =>
        // An option in the place of a commit is none.
        !since.StartsWith('-')
        && await git.LineAsync("rev-parse", "--verify", "--quiet", since + "^{commit}")
            is { } commit
            ? commit
            : throw new AssayException(
                Fault.Usage,
                $"There is no commit '{since}' here; name a commit, branch or tag, or fetch it first."
            );

    private static async Task<(string?, string?)> DefaultAsync(Git git)
    {
        var remote = await git.LineAsync(
            "rev-parse",
            "--abbrev-ref",
            "--verify",
            "--quiet",
            "origin/HEAD"
        );
        foreach (
            var name in new[] { remote }
                .Concat(Usual.Select(u => "origin/" + u))
                .Concat(Usual)
                .OfType<string>()
        )
        {
            if (
                await git.LineAsync("rev-parse", "--verify", "--quiet", name + "^{commit}") is
                { } commit
            )
            {
                return (commit, null);
            }
        }
        return (
            null,
            "There is no branch that looks like the default one (origin/HEAD, main, master); name a commit: --changed BASE."
        );
    }

    private sealed class Git(string folder, CancellationToken cancel)
    {
        public async Task<string?> LineAsync(params string[] arguments) =>
            await RunAsync(arguments) is { Count: > 0 } lines ? lines[0] : null;

        public async Task<string[]?> NamesAsync(params string[] arguments) =>
            await RunAsync(["--no-optional-locks", .. arguments]) is { } lines
                ? string.Join('\n', lines).Split('\0', StringSplitOptions.RemoveEmptyEntries)
                : null;

        private async Task<List<string>?> RunAsync(string[] arguments)
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
            GitState.ForgetHook(start);
            var lines = new List<string>();
            return await ChildProcess.RunAsync(start, lines.Add, _ => { }, cancel) == 0
                ? lines
                : null;
        }
    }
}
