using System.Text.RegularExpressions;

namespace Assay.Engine.Configuration;

/// <summary>Tells to which critical path a file belongs.</summary>
public sealed class CriticalCode
{
    // Linear in the path whatever the glob: assay.toml may come from a stranger's pull request.
    private const RegexOptions Safe =
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private readonly (string Name, Regex[] Globs)[] _paths;
    private readonly string _folder;

    /// <param name="folder">Full path of the folder from which the globs are meant: that of assay.toml.</param>
    /// <param name="paths">The critical paths.</param>
    public CriticalCode(string folder, IEnumerable<CriticalPath> paths)
    {
        _folder = folder;
        _paths = [.. paths.Select(p => (p.Name, p.Paths.Select(Glob).ToArray()))];
    }

    /// <summary>There is no critical path.</summary>
    public static CriticalCode None { get; } = new("", []);

    /// <summary>The critical code that settings name.</summary>
    public static CriticalCode Of(Settings settings) =>
        settings.File is { } file
            ? new CriticalCode(Path.GetDirectoryName(file)!, settings.CriticalPaths)
            : None;

    /// <summary>True where there is no critical path.</summary>
    public bool IsNone => _paths.Length == 0;

    /// <summary>The names of the critical paths to which a file belongs, in the order of assay.toml.</summary>
    /// <param name="file">Full path.</param>
    public IEnumerable<string> NamesOf(string file)
    {
        if (IsNone)
        {
            return [];
        }
        var path = Path.GetRelativePath(_folder, file).Replace('\\', '/');
        return _paths.Where(p => p.Globs.Any(g => g.IsMatch(path))).Select(p => p.Name);
    }

    // "**/" stands for any folders or none, "*" and "?" for what is within one name.
    private static Regex Glob(string text)
    {
        var glob = text.Replace('\\', '/');
        var expression = Regex
            .Escape(glob.StartsWith("./", StringComparison.Ordinal) ? glob[2..] : glob)
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return new Regex(
            $@"\A{expression}\z",
            OperatingSystem.IsLinux() ? Safe : Safe | RegexOptions.IgnoreCase
        );
    }
}
