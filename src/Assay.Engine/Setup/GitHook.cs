using System.Diagnostics;
using Assay.Engine.Report;

namespace Assay.Engine.Setup;

/// <summary>The hook that git runs before each commit.</summary>
public sealed class GitHook
{
    // Tells ours from others, whatever version wrote it.
    private const string Mark = "# Written by 'assay hook install'";

    private readonly string _file;

    private GitHook(string file, string prefix) => (_file, Prefix) = (file, prefix);

    /// <summary>Path of the folder that was asked for, as seen from the root of the work tree, where git runs hooks; empty, or with a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>Asks git where its hooks are: <c>core.hooksPath</c>, and the folder that several work trees share, count.</summary>
    /// <exception cref="AssayException">The folder is in no work tree of git.</exception>
    public static async Task<GitHook> FindAsync(string folder, CancellationToken cancel)
    {
        if (
            await GitAsync(
                folder,
                ["rev-parse", "--show-toplevel", "--git-path", "hooks/pre-commit", "--show-prefix"],
                cancel
            )
            is not [_, var hook, .. var prefix]
        )
        {
            throw new AssayException(
                Fault.Usage,
                $"{folder} is in no work tree of git, so there is no commit to run before; run 'git init' first."
            );
        }
        return new GitHook(Path.GetFullPath(hook, folder), string.Concat(prefix));
    }

    /// <summary>Writes it.</summary>
    /// <param name="command">The line of sh that it runs.</param>
    /// <exception cref="AssayException">There is one of somebody else, or it cannot be written.</exception>
    public HookDocument Install(string command)
    {
        var content = $"#!/bin/sh\n{Mark}; 'assay hook remove' takes it away.\nexec {command}\n";
        if (Read() is { } present)
        {
            if (present == content)
            {
                return new HookDocument(_file, "unchanged");
            }
            if (!IsOurs(present))
            {
                throw new AssayException(
                    Fault.Usage,
                    $"There is a hook in {_file} that is not Assay's; add this line to it: {command}"
                );
            }
        }
        Write(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            File.WriteAllText(_file, content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(
                    _file,
                    File.GetUnixFileMode(_file)
                        | UnixFileMode.UserExecute
                        | UnixFileMode.GroupExecute
                        | UnixFileMode.OtherExecute
                );
            }
        });
        return new HookDocument(_file, "installed");
    }

    /// <summary>Takes it away where it is ours.</summary>
    /// <exception cref="AssayException">It is somebody else's, or cannot be deleted.</exception>
    public HookDocument Remove()
    {
        if (Read() is not { } present)
        {
            return new HookDocument(_file, "absent");
        }
        if (!IsOurs(present))
        {
            throw new AssayException(
                Fault.Usage,
                $"The hook in {_file} is not Assay's; take what you want out of it by hand."
            );
        }
        Write(() => File.Delete(_file));
        return new HookDocument(_file, "removed");
    }

    private string? Read()
    {
        string? text = null;
        Write(() => text = File.Exists(_file) ? File.ReadAllText(_file) : null);
        return text;
    }

    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (WriteFault.Of(_file, e) is { } fault)
        {
            throw fault;
        }
    }

    private static bool IsOurs(string content) =>
        content.StartsWith("#!/bin/sh\n" + Mark, StringComparison.Ordinal);

    private static async Task<List<string>?> GitAsync(
        string folder,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var lines = new List<string>();
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        return await ChildProcess.RunAsync(start, lines.Add, _ => { }, cancel) == 0 ? lines : null;
    }
}
