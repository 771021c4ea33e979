using Assay.Engine.Report;

namespace Assay.Engine.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Check">For people.</param>
/// <param name="Fault">Which sort of fault it is that Assay can't work; null where it can.</param>
public sealed record CheckResult(DoctorCheck Check, Fault? Fault)
{
    internal static CheckResult Ok(string name, string found) =>
        new(new DoctorCheck(name, "ok", found), null);

    internal static CheckResult Warning(string name, string found, string advice) =>
        new(new DoctorCheck(name, "warning", found, advice), null);

    internal static CheckResult Failed(string name, Fault fault, string found, string advice) =>
        new(new DoctorCheck(name, "failed", found, advice), fault);

    /// <summary>A sentence that says both what happened and what to do, taken apart at its semicolon.</summary>
    internal static CheckResult Of(string name, AssayException fault)
    {
        var cut = fault.Message.LastIndexOf("; ", StringComparison.Ordinal);
        var found = cut < 0 ? fault.Message : fault.Message[..cut] + ".";
        var advice = cut < 0 ? "See the lines that follow." : fault.Message[(cut + 2)..];
        return Failed(
            name,
            fault.Fault,
            string.Join('\n', fault.Details.Prepend(found)),
            char.ToUpperInvariant(advice[0]) + advice[1..]
        );
    }
}
