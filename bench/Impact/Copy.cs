using System.Security.Cryptography;
using System.Text;

namespace Assay.Bench.Impact;

/// <summary>
/// The copy of a repository in which it is replayed. Each commit is made anew on a branch of ours, with what the script
/// has prepared in it, so that what differs between two of them is what differed between the originals.
/// </summary>
internal sealed class Copy
{
    private const string Branch = "impact";

    // What builds and tools leave must not look like a change.
    private const string Ignored = "bin/\nobj/\n.assay/\nassay-reports/\nartifacts/\n.vs/\n";

    private readonly ReplayRequest _request;

    private Copy(ReplayRequest request, string folder) => (_request, Folder) = (request, folder);

    /// <summary>Full path.</summary>
    public string Folder { get; }

    /// <summary>Opens the copy of an earlier call with the same output, or makes one below the temporary folder.</summary>
    public static async Task<Copy> OpenAsync(ReplayRequest request)
    {
        var key = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(request.Repository + "\n" + request.Output))
        )[..12];
        var folder = Path.Combine(Path.GetTempPath(), "assay-impact", key, "copy");
        var copy = new Copy(request, folder);
        if (!Directory.Exists(Path.Combine(folder, ".git")))
        {
            Directory.CreateDirectory(folder);
            await Command.MustAsync(
                folder,
                "git",
                "clone",
                "--quiet",
                "--shared",
                "--no-checkout",
                request.Repository,
                "."
            );
            await copy.GitAsync("checkout", "--quiet", "--orphan", Branch);
            await copy.GitAsync("rm", "-rfq", "--cached", "--ignore-unmatch", ".");
            await copy.GitAsync("config", "user.name", "impact");
            await copy.GitAsync("config", "user.email", "impact@localhost");
            await copy.GitAsync("config", "core.autocrlf", "false");
            await File.AppendAllTextAsync(Path.Combine(folder, ".git", "info", "exclude"), Ignored);
        }
        return copy;
    }

    /// <summary>The commits to replay, the oldest first.</summary>
    public async Task<string[]> CommitsAsync() =>
        [
            .. (
                await Command.MustAsync(
                    _request.Repository,
                    [
                        "git",
                        "log",
                        "--first-parent",
                        "--format=%H",
                        $"-{_request.Commits}",
                        _request.Start,
                        .. _request.CodeOnly ? (string[])["--", "*.cs"] : [],
                    ]
                )
            )
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Reverse(),
        ];

    /// <summary>Puts the files of a commit there, and prepares them; nothing is committed yet.</summary>
    /// <param name="commit">A commit of the original.</param>
    /// <param name="onto">The commit of ours that it follows; null for none.</param>
    public async Task CheckOutAsync(string commit, string? onto)
    {
        if (onto is not null)
        {
            await GitAsync("reset", "--quiet", "--hard", onto);
        }
        await GitAsync("read-tree", "--reset", "-u", commit);
        await GitAsync("clean", "--quiet", "-fd");
        if (_request.Prepare is { } script)
        {
            await Command.MustAsync(Folder, script, Folder);
        }
    }

    /// <summary>Commits what is there.</summary>
    /// <returns>The commit of ours.</returns>
    public async Task<string> CommitAsync(string commit)
    {
        await GitAsync("add", "-A");
        await GitAsync("commit", "--quiet", "--allow-empty", "--no-verify", "-m", commit);
        return (await GitAsync("rev-parse", "HEAD")).Trim();
    }

    /// <summary>Takes back what differs from the last commit.</summary>
    public Task RestoreAsync() => GitAsync("reset", "--quiet", "--hard", "HEAD");

    /// <summary>Lines that differ between two commits of ours, by full path, as they are numbered in the later one.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Lines>>> ChangedLinesAsync(
        string before,
        string after
    ) =>
        ChangedLines.Read(
            await GitAsync(
                "diff",
                "--unified=0",
                "--no-color",
                "--no-renames",
                "--no-ext-diff",
                before,
                after,
                "--",
                "*.cs"
            ),
            Folder
        );

    private Task<string> GitAsync(params string[] arguments) =>
        Command.MustAsync(Folder, ["git", "-c", "core.quotepath=false", .. arguments]);
}
