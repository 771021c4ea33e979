using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Cli.Documents;

/// <summary>How the documents of the command line are written; generated code, because reflection would cost start-up time.</summary>
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(ConfigDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>As people read them too: in lines, and with quotation marks and angle brackets as they are, because the documents are never part of a web page.</summary>
    public static DocumentJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
