using System.Text.Json.Serialization;

namespace Assay.Engine.Report;

/// <summary><c>assay/init/1</c>: what <c>init</c> wrote.</summary>
/// <param name="File">Path of the written assay.toml, relative to the solution.</param>
/// <param name="Content">Its content.</param>
public sealed record InitDocument(string File, string Content)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/init/1";
}
