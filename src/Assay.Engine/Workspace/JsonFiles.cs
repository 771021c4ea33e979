using System.Text.Json;

namespace Assay.Engine.Workspace;

/// <summary>How JSON that people write by hand is read.</summary>
internal static class JsonFiles
{
    /// <summary>With comments and trailing commas, as the tools that these files are for take them.</summary>
    public static JsonDocumentOptions Lenient { get; } =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What to say of a file that cannot be understood.</summary>
    public static AssayException Damaged(string path, Exception why) =>
        new(
            Fault.Usage,
            $"'{path}' cannot be understood ({why.Message.TrimEnd('.')}); correct it and run again."
        );
}
