using System.Text.RegularExpressions;

namespace Assay.Engine.Workspace.Describe;

/// <summary>What MSBuild wrote about its imports: the files that it read, and those that it looked for.</summary>
internal sealed partial class EvaluationLog
{
    /// <summary>Full paths of imported files.</summary>
    public HashSet<string> Imported { get; } = new(Paths.Comparer);

    /// <summary>Full paths whose existence decided about an import.</summary>
    public HashSet<string> LookedFor { get; } = new(Paths.Comparer);

    /// <summary>Full paths of folders that were searched by pattern.</summary>
    public HashSet<string> Searched { get; } = new(Paths.Comparer);

    /// <summary>Reads a log of diagnostic verbosity in English.</summary>
    public static EvaluationLog Read(string file)
    {
        var log = new EvaluationLog();
        foreach (var line in File.ReadLines(file))
        {
            log.Add(line);
        }
        return log;
    }

    /// <summary>Takes in one line.</summary>
    public void Add(string line)
    {
        if (Import().Match(line) is { Success: true } import)
        {
            Imported.Add(Path.GetFullPath(import.Groups["file"].Value));
        }
        else if (NoImport().Match(line) is { Success: true } none)
        {
            AddMissed(none);
        }
    }

    /// <summary>Takes in another log.</summary>
    public void Add(EvaluationLog other)
    {
        Imported.UnionWith(other.Imported);
        LookedFor.UnionWith(other.LookedFor);
        Searched.UnionWith(other.Searched);
    }

    private void AddMissed(Match none)
    {
        var folder = Path.GetDirectoryName(none.Groups["by"].Value)!;
        var reason = none.Groups["reason"].Value;
        var evaluated = reason.LastIndexOf("was evaluated as", StringComparison.Ordinal);
        if (evaluated < 0)
        {
            AddSearched(none.Groups["file"].Value, folder);
            return;
        }
        foreach (Match exists in Exists().Matches(reason[evaluated..]))
        {
            if (FullPath(exists.Groups["path"].Value, folder) is { } path)
            {
                LookedFor.Add(path);
            }
        }
    }

    private void AddSearched(string pattern, string folder)
    {
        if (FullPath(pattern, folder) is not { } path)
        {
            return;
        }
        var wildcard = path.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0)
        {
            LookedFor.Add(path);
        }
        else
        {
            Searched.Add(Path.GetDirectoryName(path[..wildcard] + "x")!);
        }
    }

    private static string? FullPath(string path, string folder) =>
        path.Length == 0 || path.Contains("$(", StringComparison.Ordinal)
            ? null
            : Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder);

    [GeneratedRegex(@"Importing project ""(?<file>[^""]+)"" into project ")]
    private static partial Regex Import();

    [GeneratedRegex(
        @"Project ""(?<file>[^""]*)"" was not imported by ""(?<by>[^""]+)"" at \([\d,]+\), due to (?<reason>.*)$"
    )]
    private static partial Regex NoImport();

    [GeneratedRegex(@"exists\s*\(\s*'(?<path>[^']*)'\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Exists();
}
