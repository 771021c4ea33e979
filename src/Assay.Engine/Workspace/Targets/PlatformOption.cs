namespace Assay.Engine.Workspace.Targets;

/// <summary>An option of Microsoft.Testing.Platform or of one of its extensions, with its values.</summary>
/// <param name="Name">Without hyphens; empty for values that no option comes before.</param>
/// <param name="Values">Its values.</param>
/// <param name="Text">The arguments of which it was read.</param>
internal sealed record PlatformOption(
    string Name,
    IReadOnlyList<string> Values,
    IReadOnlyList<string> Text
)
{
    // Of reports, coverage, dumps and diagnostics there are many.
    private static readonly string[] NamesOfReportsBegin =
    [
        "report-",
        "coverage",
        "coverlet",
        "crashdump",
        "crash-",
        "hangdump",
        "diagnostic",
        "capture-video",
        "publish-azdo-",
    ];

    private static readonly HashSet<string> NamesOfOutput = new(StringComparer.OrdinalIgnoreCase)
    {
        "results-directory",
        "output",
        "ansi",
        "no-ansi",
        "progress",
        "no-progress",
        "no-banner",
        "disable-logo",
        "log-level",
        "detailed-stacktrace",
        "show-live-output",
        "show-stdout",
        "show-stderr",
        "long-running",
        "auto-reporters",
        "xunit-info",
        "xunit-diagnostics",
        "xunit-internal-diagnostics",
    };

    private static readonly HashSet<string> NamesOfEnds = new(StringComparer.OrdinalIgnoreCase)
    {
        "exit-on-process-exit",
        "ignore-exit-code",
        "timeout",
        "zero-tests-policy",
    };

    /// <summary>True where it is for reports and the like, of which Assay makes its own.</summary>
    public bool IsForReports =>
        NamesOfOutput.Contains(Name)
        || NamesOfReportsBegin.Any(b => Name.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where it bears on when and how the process ends, and on no test.</summary>
    public bool IsForTheEnd => NamesOfEnds.Contains(Name);

    /// <summary>Reads arguments: <c>--name value value</c>, <c>--name:value</c> or <c>--name=value</c>.</summary>
    public static IEnumerable<PlatformOption> In(IEnumerable<string> arguments)
    {
        var text = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument.StartsWith('-') && text.Count > 0)
            {
                yield return Of(text);
                text = [];
            }
            text.Add(argument);
        }
        if (text.Count > 0)
        {
            yield return Of(text);
        }
    }

    private static PlatformOption Of(List<string> text)
    {
        if (!text[0].StartsWith('-'))
        {
            return new PlatformOption("", text, text);
        }
        var first = text[0].TrimStart('-').Split([':', '='], 2);
        return new PlatformOption(first[0], [.. first.Skip(1), .. text.Skip(1)], text);
    }
}
