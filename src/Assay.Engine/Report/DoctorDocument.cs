using System.Text.Json.Serialization;

namespace Assay.Engine.Report;

/// <summary><c>assay/doctor/1</c>: what <c>doctor</c> looked at.</summary>
/// <param name="Checks">Each check, in the order in which it was made.</param>
public sealed record DoctorDocument(IReadOnlyList<DoctorCheck> Checks)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/doctor/1";
}

/// <summary>One check of the machine.</summary>
/// <param name="Name">What was looked at, such as <c>SDK</c>.</param>
/// <param name="Status"><c>ok</c>, <c>warning</c> or <c>failed</c>.</param>
/// <param name="Found">What was found, in one sentence.</param>
/// <param name="Advice">What to do; absent where all is well.</param>
public sealed record DoctorCheck(string Name, string Status, string Found, string? Advice = null);
