using Assay.Model;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>One result of a TRX file.</summary>
/// <param name="Class">Full name of the class; empty where the file names none.</param>
/// <param name="Method">Name of the method, which some frameworks give with arguments; empty where the file names none.</param>
/// <param name="Name">The name that is shown, in the framework's own form.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Texts">What was said.</param>
internal sealed record TrxResult(
    string Class,
    string Method,
    string Name,
    Outcome Outcome,
    TimeSpan Duration,
    TrxTexts Texts
);

/// <summary>What a result says.</summary>
/// <param name="Message">Failure message or reason for skipping.</param>
/// <param name="StackTrace">Stack trace of the failure.</param>
/// <param name="Output">What the test wrote.</param>
internal sealed record TrxTexts(string? Message, string? StackTrace, string? Output);

/// <summary>What a TRX file holds.</summary>
/// <param name="Results">The results of tests, rows apart.</param>
/// <param name="Problems">What the runner reports outside of tests.</param>
internal sealed record TrxRun(IReadOnlyList<TrxResult> Results, IReadOnlyList<string> Problems);
