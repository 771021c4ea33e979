using Assay.Engine.Plan;
using Assay.Engine.Workspace;

namespace Assay.Engine.Selection;

/// <summary>Tells by their names what changed files can matter to.</summary>
/// <param name="files">Full paths.</param>
/// <param name="root">Full path of the solution's folder.</param>
internal sealed class ChangedFiles(IReadOnlyList<string> files, string root)
{
    // What MSBuild, NuGet and the SDK read for every project below.
    private static readonly HashSet<string> OfBuilds = new(StringComparer.OrdinalIgnoreCase)
    {
        ".props",
        ".targets",
        ".sln",
        ".slnx",
        ".slnf",
        ".rsp",
        ".runsettings",
        ".ruleset",
    };

    private static readonly HashSet<string> OfBuildsByName = new(StringComparer.OrdinalIgnoreCase)
    {
        "global.json",
        "nuget.config",
        "packages.lock.json",
        "packages.config",
    };

    private static readonly HashSet<string> Projects = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csproj",
        ".fsproj",
        ".vbproj",
    };

    // Only people read these.
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md",
        ".rst",
        ".adoc",
        ".gitignore",
        ".gitattributes",
    };

    /// <summary>C# sources.</summary>
    public IEnumerable<string> Sources => files.Where(f => Has(f, ".cs"));

    /// <summary>Why every test of the solution may end otherwise; null where none of the files is such a one.</summary>
    public string? Everything =>
        files.FirstOrDefault(f =>
            OfBuilds.Contains(Path.GetExtension(f))
            || OfBuildsByName.Contains(Path.GetFileName(f))
            // A submodule is a folder that git names.
            || Directory.Exists(f)
        )
            is { } file
            ? $"{Shown(file)} has changed, and every project may depend on it"
            : null;

    /// <summary>Names of the assemblies whose project files have changed, as these are usually named, with the file.</summary>
    public IEnumerable<(string Assembly, string File)> ProjectFiles =>
        files
            .Where(f => Projects.Contains(Path.GetExtension(f)))
            .Select(f => (Path.GetFileNameWithoutExtension(f) + ".dll", Shown(f)));

    /// <summary>Files that are neither sources nor projects nor mere texts: data, settings, resources.</summary>
    public IEnumerable<string> Data =>
        files.Where(f =>
            !Has(f, ".cs")
            && !Projects.Contains(Path.GetExtension(f))
            && !Texts.Contains(Path.GetExtension(f))
            && !OfBuilds.Contains(Path.GetExtension(f))
        );

    /// <summary>True where a test uses the file, at its place or as a copy in a bin folder.</summary>
    public bool IsUsed(ResourceUse use, string file)
    {
        const string Prefix = "file ";
        const string Bin = "/bin/";
        if (!use.Resource.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }
        var path = use.Resource[Prefix.Length..].Replace('\\', '/');
        var shown = Shown(file);
        // What lies in a folder that is read counts as read: the folder may be listed.
        if (
            Paths.Comparer.Equals(path, shown)
            || shown.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal)
        )
        {
            return true;
        }
        var bin = path.IndexOf(Bin, StringComparison.Ordinal);
        return bin >= 0
            && Tails(path[(bin + Bin.Length)..])
                .Any(t =>
                    Paths.Comparer.Equals(shown, t)
                    || shown.EndsWith("/" + t, StringComparison.Ordinal)
                );
    }

    /// <summary>As it is told: relative to the solution.</summary>
    public string Shown(string file) => Paths.Shown(file, root).Replace('\\', '/');

    // Below bin/ come configuration and target, then the place that a project gives the copy.
    private static IEnumerable<string> Tails(string path)
    {
        for (
            var at = path.IndexOf('/', StringComparison.Ordinal);
            at >= 0;
            at = path.IndexOf('/', at + 1)
        )
        {
            yield return path[(at + 1)..];
        }
    }

    private static bool Has(string file, string extension) =>
        file.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
