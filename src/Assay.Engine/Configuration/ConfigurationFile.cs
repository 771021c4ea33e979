using System.Text;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Assay.Engine.Configuration;

/// <summary>Where assay.toml is found, and how its text becomes a tree.</summary>
public static class ConfigurationFile
{
    /// <summary>Its name.</summary>
    public const string Name = "assay.toml";

    // Far beyond any real one; a larger file is not a configuration.
    private const int LargestBytes = 1_000_000;

    /// <summary>
    /// Full path of the assay.toml that holds for a folder: in it, or upward as far as the root of its git
    /// repository; null where there is none. Outside a repository only the folder itself is looked at, so that a
    /// stray file above is never taken for the solution's.
    /// </summary>
    public static string? Find(string folder)
    {
        var own = Path.Combine(folder, Name);
        if (File.Exists(own))
        {
            return own;
        }
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.Exists(Path.Combine(above, ".git")))
            {
                return Upward(folder, above);
            }
        }
        return null;
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="AssayException">It can't be read or is not TOML.</exception>
    internal static TomlTree Read(string path)
    {
        var document = Parse(ReadText(path));
        var error = document.Diagnostics.FirstOrDefault(d => d.Kind == DiagnosticMessageKind.Error);
        return error is null
            ? TomlTree.From(document)
            : throw Damaged(
                error.Span.Start.Line,
                error.Span.Start.Column,
                // A newline within it would make more than one sentence of it.
                error.Message.ReplaceLineEndings(" ")
            );
    }

    private static string? Upward(string from, string root)
    {
        for (var folder = from; ; folder = Path.GetDirectoryName(folder)!)
        {
            var file = Path.Combine(folder, Name);
            if (File.Exists(file))
            {
                return file;
            }
            if (folder == root)
            {
                return null;
            }
        }
    }

    private static DocumentSyntax Parse(string text)
    {
        try
        {
            return SyntaxParser.Parse(text, Name);
        }
        catch (TomlException e)
        {
            throw new AssayException(Fault.Usage, $"{Name} is not valid TOML: {e.Message}");
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestBytes)
            {
                throw new AssayException(
                    Fault.Usage,
                    $"{Name} is larger than 1 MB; keep only settings in it."
                );
            }
            var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
            return File.ReadAllText(path, utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new AssayException(Fault.Usage, $"{Name} is not UTF-8; save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AssayException(Fault.Usage, $"{path} can't be read: {e.Message}");
        }
    }

    private static AssayException Damaged(int line, int column, string message) =>
        new(
            Fault.Usage,
            FormattableString.Invariant(
                $"{Name}:{line + 1}:{column + 1} is not valid TOML: {message}."
            )
        );
}
