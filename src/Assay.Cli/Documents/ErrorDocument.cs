using System.Text.Json.Serialization;

namespace Assay.Cli.Documents;

/// <summary>Why a command did not come to its end.</summary>
/// <param name="ExitCode">The exit code of the process.</param>
/// <param name="Message">One sentence that says what happened and what to do.</param>
/// <param name="Details">Lines that go with it.</param>
internal sealed record ErrorDocument(int ExitCode, string Message, IReadOnlyList<string> Details)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/error/1";
}
