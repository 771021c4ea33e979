using System.Text.Json.Serialization;

namespace Assay.Engine.Report;

/// <summary><c>assay/hook/1</c>: what became of the hook of git.</summary>
/// <param name="File">Full path of the hook.</param>
/// <param name="Outcome"><c>installed</c>, <c>unchanged</c> where it was as it should be, <c>removed</c>, or <c>absent</c> where there was none to remove.</param>
public sealed record HookDocument(string File, string Outcome)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/hook/1";
}
