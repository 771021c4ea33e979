using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Engine.Workspace.Build;

/// <summary>One error of MSBuild, the compiler or NuGet.</summary>
/// <param name="File">The file that it stands in, relative to the solution; empty where there is none.</param>
/// <param name="Position">Line and column, such as <c>3,5</c>; empty where there is none.</param>
/// <param name="Code">Such as <c>CS1002</c>; empty where there is none.</param>
/// <param name="Text">The message.</param>
internal sealed partial record BuildError(string File, string Position, string Code, string Text)
{
    /// <summary>True for errors of the restore of packages and frameworks.</summary>
    public bool IsRestore => RestoreCode().IsMatch(Code);

    /// <summary>The line; 0 where there is none.</summary>
    public int Line => Number(0);

    /// <summary>The column; 0 where there is none.</summary>
    public int Column => Number(1);

    /// <summary>The errors among lines of output, each once, in order.</summary>
    /// <param name="output">What a build printed.</param>
    /// <param name="root">Folder of the solution.</param>
    public static IReadOnlyList<BuildError> In(IEnumerable<string> output, string root) =>
        output.Select(line => Parse(line, root)).OfType<BuildError>().Distinct().ToArray();

    /// <inheritdoc/>
    public override string ToString() =>
        (File.Length > 0 ? File : "build")
        + (Position.Length > 0 ? $"({Position})" : "")
        + ": "
        + (Code.Length > 0 ? Code + ": " : "")
        + Text;

    private int Number(int index) =>
        Position.Split(',').ElementAtOrDefault(index) is { Length: > 0 and < 10 } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : 0;

    private static BuildError? Parse(string line, string root)
    {
        var match = ErrorLine().Match(line);
        return match.Success
            ? new BuildError(
                Shown(match.Groups["file"].Value.Trim(), match.Groups["project"].Value, root),
                match.Groups["position"].Value,
                match.Groups["code"].Value,
                match.Groups["text"].Value.Trim()
            )
            : null;
    }

    // A tool that is no file (MSBUILD, CSC) is less use than the project in which it failed.
    private static string Shown(string file, string project, string root)
    {
        var named = Path.IsPathRooted(file) || project.Length == 0 ? file : Origin(file, project);
        return Paths.Shown(named, root);
    }

    private static string Origin(string file, string project)
    {
        var projectFile = project.Split("::")[0];
        var folder = Path.GetDirectoryName(projectFile);
        return folder is not null && file.Contains('.', StringComparison.Ordinal)
            ? Path.GetFullPath(file, folder)
            : projectFile;
    }

    // Four digits: NUnit1001 is an analyzer's.
    [GeneratedRegex(@"^NU\d{4}$", RegexOptions.IgnoreCase)]
    private static partial Regex RestoreCode();

    [GeneratedRegex(
        @"^\s*(?<file>.*?)(\((?<position>\d+(,\d+)*)\))?\s*:\s+(\w+ )?error\s+(?<code>[A-Za-z]+\d+)?\s*:\s+(?<text>.*?)(\s+\[(?<project>[^\[\]]+)\])?$"
    )]
    private static partial Regex ErrorLine();
}
