using System.Text.RegularExpressions;
using Assay.Engine.Map;

namespace Assay.Engine.Report.Coverage;

/// <summary>Why a test is likely to end otherwise with probes, by what it said and where it failed, or else by what it calls.</summary>
internal static partial class SensitivityReason
{
    /// <summary>Where none of that says anything.</summary>
    public const string Unknown = "unknown reason";

    // The first that fits: from what only one kind of test says to what many do.
    private static readonly (Regex Sign, string Reason)[] Signs =
    [
        (Il(), "it compares IL or metadata, which probes change"),
        (Place(), "it looks at where its assembly lies, or at the assembly's file"),
        (Stack(), "it reads stack traces or line numbers, which probes change"),
        (Memory(), "it measures memory, of which probes take some"),
        (Time(), "it measures time, of which probes take some"),
    ];

    /// <summary>A clause, or <see cref="Unknown"/>.</summary>
    /// <param name="test">The test.</param>
    /// <param name="callsOf">What a test calls by itself, by its id; asked only where the test has said nothing.</param>
    public static string Of(SensitiveTest test, Func<string, IReadOnlyList<string>> callsOf)
    {
        // Every trace has lines and places; only calls in it tell what the test is about.
        var calls = string.Join('\n', Call().Matches(test.StackTrace ?? "").Select(m => m.Value));
        var text = $"{test.Message}\n{calls}";
        return Signs.Where(s => s.Sign.IsMatch(text)).Select(s => s.Reason).FirstOrDefault()
            // Assert.True(equal) tells nothing, and what it was told of has long returned.
            ?? callsOf(test.Test).Select(ByCall).FirstOrDefault(r => r is not null)
            ?? Unknown;
    }

    // Not all that looks at a clock is about time, and where assemblies lie the probes hide themselves.
    private static string? ByCall(string call) =>
        Il().IsMatch(call) || Stack().IsMatch(call) || Memory().IsMatch(call)
            ? Signs.First(s => s.Sign.IsMatch(call)).Reason
            : null;

    [GeneratedRegex(
        @"MethodBody|GetILAsByteArray|ILReader|ILGenerator|\bIL_[0-9a-f]{4}\b|\bldsfld\b|\bstelem|\bCecil\b|[Mm]etadata ?[Tt]oken|MemberInfo token|Module\.Resolve(Method|Member|Field|Type|String)|ModuleVersionId|\bMvid\b"
    )]
    private static partial Regex Il();

    [GeneratedRegex(
        @"\.assay[\\/]+rewritten|Assembly\.(get_)?(Location|CodeBase)|\bCodeBase\b|AssemblyDependencyResolver|\.deps\.json"
    )]
    private static partial Regex Place();

    [GeneratedRegex(@"StackTrace|StackFrame|:line \d+|\.cs:\d+|\bline number|GetFileLineNumber")]
    private static partial Regex Stack();

    [GeneratedRegex(
        @"GetAllocatedBytes|GetTotalAllocatedBytes|GetTotalMemory|\ballocat(ed|ion)|\bbytes\b.*\bmemory\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Memory();

    [GeneratedRegex(
        @"\btimed?[ -]?out\b|TimeoutException|\belapsed\b|Stopwatch|\bmilliseconds?\b|\btook (longer|too long)\b|\bTimeSpan\b|\bexecution time\b|\b\d\d:\d\d:\d\d\.\d+|\bwithin \d+ ?m?s\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Time();

    [GeneratedRegex(@"^\s*at [^(\n]+", RegexOptions.Multiline)]
    private static partial Regex Call();
}
