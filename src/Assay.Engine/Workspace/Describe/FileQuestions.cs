using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Assay.Engine.Workspace.Describe;

/// <summary>
/// What a file that people edit asks the machine beyond its imports: whether a file exists (which is watched then), or
/// something that cannot be watched (a doubt). Targets are left out: they do not run when a project is described.
/// </summary>
internal sealed partial class FileQuestions
{
    private readonly List<string> _doubts = [];
    private readonly HashSet<string> _lookedFor = new(Paths.Comparer);
    private readonly string _file;
    private readonly IReadOnlyList<string> _projectFolders;

    private FileQuestions(string file, IReadOnlyList<string> projectFolders)
    {
        _file = file;
        _projectFolders = projectFolders;
    }

    /// <summary>What cannot be watched.</summary>
    public IReadOnlyList<string> Doubts => _doubts;

    /// <summary>Full paths whose existence is asked for.</summary>
    public IReadOnlyCollection<string> LookedFor => _lookedFor;

    /// <summary>True where it asks the clock. An answer is good for a day then: one that changed faster would differ between a build and a description too.</summary>
    public bool AsksClock { get; private set; }

    /// <summary>Reads a project or an imported file.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="projectFolders">Folders of the projects that may import it.</param>
    public static FileQuestions In(string file, IReadOnlyList<string> projectFolders)
    {
        var questions = new FileQuestions(file, projectFolders);
        try
        {
            using var reader = XmlReader.Create(file);
            questions.Read(XDocument.Load(reader).Root!);
        }
        catch (XmlException e)
        {
            questions.Doubt(e.Message);
        }
        return questions;
    }

    private void Read(XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName is "Target" or "UsingTask")
            {
                continue;
            }
            var isItems = child.Name.LocalName == "ItemGroup";
            if (isItems && !child.Elements().Any(IsReference))
            {
                continue;
            }
            ReadTexts(child);
            Read(child);
        }
    }

    private void ReadTexts(XElement element)
    {
        // What keeps an import out is in MSBuild's log, evaluated; what would keep it out if it existed is not.
        var isImport = element.Name.LocalName == "Import";
        foreach (var attribute in element.Attributes())
        {
            if (
                attribute.Name.LocalName == "Condition"
                && (!isImport || attribute.Value.Contains('!', StringComparison.Ordinal))
            )
            {
                ReadExists(attribute.Value);
            }
            ReadFunctions(attribute.Value);
            if (IsReference(element) && attribute.Value.Contains('*', StringComparison.Ordinal))
            {
                Doubt("references projects by a pattern");
            }
        }
        if (!element.HasElements)
        {
            ReadFunctions(element.Value);
        }
    }

    private void ReadExists(string condition)
    {
        foreach (Match exists in Exists().Matches(condition))
        {
            var path = exists.Groups["path"].Value;
            var folders = path.StartsWith("$(MSBuildThisFileDirectory)", StringComparison.Ordinal)
                ? [Path.GetDirectoryName(_file)!]
                : _projectFolders;
            var rest = KnownFolder().Replace(path, "").Replace('\\', Path.DirectorySeparatorChar);
            if (rest.Contains("$(", StringComparison.Ordinal) || rest.Length == 0)
            {
                Doubt($"asks whether '{path}' exists");
                continue;
            }
            if (rest.Length < path.Length)
            {
                // Folders in MSBuild end in a separator or are followed by one.
                rest = rest.TrimStart(Path.DirectorySeparatorChar);
            }
            _lookedFor.UnionWith(folders.Select(f => Path.GetFullPath(rest, f)));
        }
    }

    private void ReadFunctions(string text)
    {
        if (Unwatched().Match(text) is { Success: true } unwatched)
        {
            Doubt($"uses {unwatched.Value}");
        }
        AsksClock |= Clock().IsMatch(text);
        if (Above().IsMatch(text))
        {
            ReadAbove(text);
        }
    }

    // The name is the one argument that looks like a file's.
    private void ReadAbove(string text)
    {
        var names = FileName().Matches(text);
        if (names.Count == 0)
        {
            Doubt("looks for a file upward, by a name that is not written there");
        }
        foreach (Match name in names)
        {
            _lookedFor.UnionWith(
                _projectFolders
                    .Append(Path.GetDirectoryName(_file)!)
                    .SelectMany(Paths.Upward)
                    .Select(folder => Path.Combine(folder, name.Groups["name"].Value.Trim()))
            );
        }
    }

    private void Doubt(string what) => _doubts.Add($"{_file} {what}");

    private static bool IsReference(XElement element) =>
        element.Name.LocalName == "ProjectReference";

    [GeneratedRegex(
        @"exists\s*\(\s*(?<quote>['`""]?)(?<path>.*?)\k<quote>\s*\)(?=\s|$|\))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Exists();

    [GeneratedRegex(@"^\$\((MSBuildThisFileDirectory|MSBuildProjectDirectory|ProjectDir)\)")]
    private static partial Regex KnownFolder();

    [GeneratedRegex(
        @"\[System\.IO\.(File|Directory)\]|GetRandomFileName|GetTempFileName|\[System\.Guid\]|TickCount|GetRegistryValue|\$\(Registry:|FileExists|DirectoryExists",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unwatched();

    [GeneratedRegex(@"\[System\.DateTime(Offset)?\]", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"GetPathOfFileAbove|GetDirectoryNameOfFileAbove", RegexOptions.IgnoreCase)]
    private static partial Regex Above();

    [GeneratedRegex(@"(?<=[(,\s'""`])(?<name>[\w\-. ]*\w\.\w[\w.]*)(?=\s*['""`,)])")]
    private static partial Regex FileName();
}
