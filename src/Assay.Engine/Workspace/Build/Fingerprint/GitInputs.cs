namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>Files of git that a build reads: the SDK writes the commit into assemblies, and the address of the repository into symbols.</summary>
internal static class GitInputs
{
    private const string Reference = "ref: ";
    private const string OtherFolder = "gitdir: ";

    /// <summary>Full paths of these files, existing or not; none where there is no repository.</summary>
    /// <param name="folder">Folder in the working tree.</param>
    public static IEnumerable<string> Files(string folder)
    {
        if (GitFolder(folder) is not { } git)
        {
            return [];
        }
        var head = Path.Combine(git, "HEAD");
        var common = ReadWord(Path.Combine(git, "commondir"), "") is { } other
            ? Path.GetFullPath(other, git)
            : git;
        string[] shared = ["packed-refs", "config"];
        return
        [
            head,
            .. shared.Select(name => Path.Combine(common, name)),
            .. ReadWord(head, Reference) is { } reference
                ? (string[])[Path.GetFullPath(reference, common)]
                : [],
        ];
    }

    /// <summary>Full path of the folder of tags; null where there is no repository.</summary>
    public static string? Tags(string folder) =>
        GitFolder(folder) is { } git ? Path.Combine(git, "refs", "tags") : null;

    private static string? GitFolder(string folder) =>
        Paths
            .Upward(folder)
            .Select(f => Path.Combine(f, ".git"))
            .Select(git =>
                Directory.Exists(git) ? git
                : ReadWord(git, OtherFolder) is { } elsewhere
                    ? Path.GetFullPath(elsewhere, Path.GetDirectoryName(git)!)
                : null
            )
            .FirstOrDefault(git => git is not null);

    private static string? ReadWord(string file, string prefix) =>
        File.Exists(file)
        && File.ReadLines(file).FirstOrDefault() is { } line
        && line.StartsWith(prefix, StringComparison.Ordinal)
            ? line[prefix.Length..].Trim()
            : null;
}
