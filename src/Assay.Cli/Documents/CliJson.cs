using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Cli.Documents;

/// <summary>How the documents of the command line itself are written; like those of runs, but for what is null, which is named.</summary>
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(ConfigDocument))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>In lines, with letters and quotation marks as they are.</summary>
    public static CliJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
