using System.Diagnostics;

namespace Assay.Tests.TestData;

/// <summary>A folder as a git repository of its own.</summary>
/// <param name="folder">Full path of the folder.</param>
internal sealed class GitRepository(string folder)
{
    /// <summary>Makes it one, with everything that is in it committed on a branch.</summary>
    public static GitRepository Of(string folder, string branch = "main")
    {
        var git = new GitRepository(folder);
        git.Run("init", "--quiet", "--initial-branch", branch);
        git.Commit("begin");
        return git;
    }

    public string Head => Run("rev-parse", "HEAD").Trim();

    public void Commit(string message)
    {
        Run("add", "-A");
        Run("commit", "--quiet", "--allow-empty", "-m", message);
    }

    public string Run(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo(
                "git",
                [
                    "-c",
                    "user.name=a",
                    "-c",
                    "user.email=a@b",
                    "-c",
                    "protocol.file.allow=always",
                    .. arguments,
                ]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = git.StandardOutput.ReadToEnd();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error}");
        return output;
    }
}
