namespace Assay.Engine.Instrument;

/// <summary>
/// Assemblies of a bin folder that are no part of what is tested: test frameworks and their runners, whose own files,
/// clocks and static state are noise, and what we bring ourselves.
/// </summary>
internal static class ForeignAssemblies
{
    private static readonly string[] Names =
    [
        "Assay.",
        "coverlet.",
        "Microsoft.ApplicationInsights",
        "Microsoft.Testing.",
        "Microsoft.TestPlatform.",
        "Microsoft.VisualStudio.CodeCoverage.",
        "Microsoft.VisualStudio.TestPlatform.",
        "Microsoft.VisualStudio.TestTools.",
        "MSTest.",
        "MSTestAdapter.",
        "nunit.",
        "NUnit3.",
        "testhost",
        "testcentric.",
        "TUnit.",
        "xunit.",
    ];

    /// <summary>True where an assembly is never rewritten.</summary>
    /// <param name="name">Its name, without the ending.</param>
    public static bool AreLeftAlone(string name) =>
        Names.Any(n =>
            name.StartsWith(n, StringComparison.OrdinalIgnoreCase)
            || name.Equals(n.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
        );
}
