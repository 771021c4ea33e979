using System.Text.RegularExpressions;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>The files and folders that the build of some projects reads, beside those that decide how they are evaluated.</summary>
/// <param name="targets">The projects.</param>
/// <param name="scope">The solution.</param>
internal sealed partial class BuildInputs(IReadOnlyList<ProjectTarget> targets, BuildScope scope)
{
    // Looked for in every folder upward; each may appear where it was not.
    private static readonly string[] LookedForUpward =
    [
        ".editorconfig",
        ".globalconfig",
        "NuGet.Config",
        "NuGet.config",
        "nuget.config",
        "Directory.Solution.props",
        "Directory.Solution.targets",
    ];

    private static readonly string[] MSBuildExtensions = [".props", ".targets", ".projitems"];

    /// <summary>Full paths of the folders that hold what is built, and nothing that is read.</summary>
    public IReadOnlyList<string> Outside { get; } =
    [
        .. targets
            .SelectMany(OutputFolders)
            .Where(f =>
                !targets.Any(t =>
                    Paths.Comparer.Equals(f, t.ProjectFolder) || Paths.IsBelow(t.ProjectFolder, f)
                )
            )
            .Distinct(Paths.Comparer)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Full paths of the folders in which projects find files by patterns.</summary>
    /// <param name="evaluated">The files that decide how projects are evaluated, with their stamps.</param>
    /// <param name="doubt">A clause about a pattern of which we can't say where it looks; null where there is none.</param>
    public IReadOnlyList<string> Folders(
        IReadOnlyDictionary<string, string> evaluated,
        out string? doubt
    )
    {
        doubt = null;
        var folders = targets.Select(t => t.ProjectFolder).ToHashSet(Paths.Comparer);
        foreach (var file in evaluated.Keys.Where(f => IsEdited(f) && File.Exists(f)))
        {
            foreach (Match pattern in Pattern().Matches(File.ReadAllText(file)))
            {
                var start = pattern.Groups["start"].Value;
                var here = start.StartsWith(
                    "$(MSBuildThisFileDirectory)",
                    StringComparison.OrdinalIgnoreCase
                );
                var rest = KnownFolder().Replace(start, "").Replace('\\', '/');
                if (rest.Contains('$', StringComparison.Ordinal))
                {
                    doubt ??= $"{Paths.Shown(file, scope.Root)} finds files by '{pattern.Value}'";
                    continue;
                }
                var from = here ? [Path.GetDirectoryName(file)!] : folders.ToArray();
                folders.UnionWith(
                    from.Select(f => Path.GetFullPath(Before(rest.TrimStart('/')), f))
                        .Where(f => !folders.Any(known => Paths.IsBelow(f, known)))
                );
            }
        }
        return [.. folders.Where(Directory.Exists).Order(StringComparer.Ordinal)];
    }

    /// <summary>Full paths of files that are read, existing or not.</summary>
    /// <param name="folders">From <see cref="Folders"/>.</param>
    public IEnumerable<string> Files(IReadOnlyList<string> folders)
    {
        var listing = new FolderListing(Outside);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var application = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        return folders
            .SelectMany(listing.Files)
            .Concat(targets.SelectMany(t => t.Outside))
            .Concat(scope.SolutionPath is { } solution ? [solution] : [])
            .Concat(GitInputs.Files(scope.Root))
            .Concat(
                folders
                    .Append(scope.Root)
                    .SelectMany(Paths.Upward)
                    .Distinct(Paths.Comparer)
                    .SelectMany(f => LookedForUpward.Select(name => Path.Combine(f, name)))
            )
            .Append(Path.Combine(home, ".nuget", "NuGet", "NuGet.Config"))
            .Append(Path.Combine(application, "NuGet", "NuGet.Config"));
    }

    /// <summary>True where a file lies in a folder of what is built.</summary>
    public bool IsBuilt(string file) => Outside.Any(f => Paths.IsBelow(file, f));

    private static IEnumerable<string> OutputFolders(ProjectTarget target) =>
        (
            (string[])
                [
                    target.Of("BaseOutputPath"),
                    target.Of("BaseIntermediateOutputPath"),
                    target.Of("IntermediateOutputPath"),
                    target.Of("MSBuildProjectExtensionsPath"),
                    Path.GetDirectoryName(target.Of("TargetPath")) ?? "",
                ]
        )
            .Where(f => f.Length > 0)
            .Select(f => f.Replace('\\', Path.DirectorySeparatorChar))
            .Select(f =>
                Path.TrimEndingDirectorySeparator(Path.GetFullPath(f, target.ProjectFolder))
            );

    private bool IsEdited(string file) =>
        !scope.Shipped.Any(s => Paths.IsBelow(file, s))
        && (
            MSBuildExtensions.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || targets.Any(t => Paths.Comparer.Equals(t.ProjectPath, file))
        );

    private static string Before(string pattern)
    {
        var folder = pattern.LastIndexOf('/');
        return folder < 0 ? "." : pattern[..(folder + 1)];
    }

    // Within the folder of the project everything is watched anyway; a pattern leads out of it by a property or by dots.
    [GeneratedRegex(
        @"(?<=(Include|Update)\s*=\s*""([^""]*;)?\s*)(?<start>(\$\(|\.\.)[^""*?;]*)[*?][^"";]*"
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"^\$\((MSBuildThisFileDirectory|MSBuildProjectDirectory|ProjectDir)\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex KnownFolder();
}

/// <summary>What is built.</summary>
/// <param name="Root">Folder of the solution.</param>
/// <param name="SolutionPath">Full path of the solution; null where there is none.</param>
/// <param name="Shipped">Full paths of the folders of packages and, as the last one, of the SDKs.</param>
internal sealed record BuildScope(string Root, string? SolutionPath, IReadOnlyList<string> Shipped);
