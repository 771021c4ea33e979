using System.Text.Json;

namespace Assay.Engine.Workspace;

/// <summary>How JSON that people write by hand is read.</summary>
internal static class JsonFiles
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>With comments, trailing commas and a byte order mark, as the tools that these files are for take them.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It can't be read.</exception>
    public static JsonDocument Parse(string path) =>
        JsonDocument.Parse(File.ReadAllText(path), Lenient);

    /// <summary>What to say of a file that cannot be understood.</summary>
    public static AssayException Damaged(string path, Exception why) =>
        new(
            Fault.Usage,
            $"'{path}' cannot be understood ({why.Message.TrimEnd('.')}); correct it and run again."
        );
}
