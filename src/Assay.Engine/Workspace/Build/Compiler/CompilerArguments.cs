using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Engine.Workspace.Build.Compiler;

/// <summary>The arguments of a call of the C# compiler.</summary>
internal sealed partial class CompilerArguments
{
    private readonly string _folder;
    private readonly List<(string Name, string Value)> _options = [];
    private readonly List<string> _files = [];

    private CompilerArguments(string folder) => _folder = folder;

    /// <summary>Full paths of the files that are no option's value.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Reads the text of a command line or response file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folder">Folder that paths are relative to.</param>
    public static CompilerArguments Read(string text, string folder)
    {
        var arguments = new CompilerArguments(folder);
        foreach (var word in Split(text))
        {
            if (Option().Match(word.Text) is { Success: true } option)
            {
                arguments._options.Add((option.Groups["name"].Value, option.Groups["value"].Value));
            }
            else
            {
                arguments._files.Add(arguments.FullPath(word.Text));
            }
        }
        return arguments;
    }

    /// <summary>Full paths of the files that an option names.</summary>
    public IEnumerable<string> Of(string option) =>
        _options
            .Where(o => o.Name == option && o.Value.Length > 0)
            .Select(o => FullPath(Alias().Replace(o.Value, "")));

    /// <summary>Full paths of the files that exist among the values of all options except some.</summary>
    public IEnumerable<string> ExistingValues(IEnumerable<string> except) =>
        _options
            .Where(o => o.Value.Length > 0 && !except.Contains(o.Name))
            // Resources have further names after a comma.
            .SelectMany(o => (string[])[Alias().Replace(o.Value, ""), o.Value.Split(',')[0]])
            .Where(v => v.IndexOfAny(['\0', '*', '?', '"']) < 0)
            .Select(FullPath)
            .Where(File.Exists)
            .Distinct(Paths.Comparer);

    /// <summary>The words of a command line, without the quotes.</summary>
    public static IReadOnlyList<Word> Split(string text)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        var (quoted, any) = (false, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : ' ';
            if (c == '"')
            {
                (quoted, any) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(c) && (!quoted || at == text.Length))
            {
                if (any)
                {
                    words.Add(new Word(word.ToString(), at));
                }
                word.Clear();
                any = false;
            }
            else
            {
                word.Append(c);
                any = true;
            }
        }
        return words;
    }

    private string FullPath(string path) => Path.GetFullPath(path, _folder);

    // A path that begins with a slash has a second one, or no colon.
    [GeneratedRegex(@"^[-/](?<name>[a-z0-9]+)([+-]|:(?<value>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Option();

    [GeneratedRegex(@"^\w+=(?=.)")]
    private static partial Regex Alias();

    /// <summary>A word of a command line.</summary>
    /// <param name="Text">Without quotes.</param>
    /// <param name="End">Where it ends in the line.</param>
    internal sealed record Word(string Text, int End);
}
