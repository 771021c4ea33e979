using Assay.Engine.Effects;

namespace Assay.Engine.Classify;

/// <summary>
/// Finds integration tests that hide among unit tests: in a class most of whose tests are units, or in a project of such
/// classes under a name that does not say what they touch.
/// </summary>
public static class IntegrationAmongUnits
{
    // What people call tests that are meant to reach outside, and what they name where a test does.
    private static readonly string[] Words =
    [
        "integration",
        "endtoend",
        "end2end",
        "e2e",
        "functional",
        "acceptance",
        "smoke",
        "file",
        "folder",
        "directory",
        "disk",
        "repository",
        "storage",
        "database",
        "sql",
        "network",
        "http",
        "socket",
        "server",
        "process",
        "container",
    ];

    /// <summary>Those of some verdicts, in their order. A test that only takes long is not among them: the budget speaks of it.</summary>
    public static IReadOnlyList<Classified> Of(IReadOnlyList<Classified> verdicts)
    {
        var projects = MostlyUnits(verdicts, v => v.Test.Split('/')[0]);
        var classes = MostlyUnits(verdicts, v => ClassOf(v.Test));
        return
        [
            .. verdicts.Where(v =>
                v.Kind == TestKind.Integration
                && TouchesOutside(v)
                && (
                    classes.Contains(ClassOf(v.Test))
                    || (projects.Contains(v.Test.Split('/')[0]) && !SaysSo(v.Test))
                )
            ),
        ];
    }

    private static HashSet<string> MostlyUnits(
        IEnumerable<Classified> verdicts,
        Func<Classified, string> partOf
    ) =>
        verdicts
            .GroupBy(partOf, StringComparer.Ordinal)
            .Where(g =>
                g.Count(v => v.Kind == TestKind.Unit) > g.Count(v => v.Kind == TestKind.Integration)
            )
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static string ClassOf(string test)
    {
        var method = test.Split('(')[0];
        return method.LastIndexOf('.') is var end and >= 0 ? method[..end] : method;
    }

    private static bool TouchesOutside(Classified verdict) =>
        verdict.Effects?.Any(e => EffectKinds.IsIntegration(e.Kind)) == true;

    private static bool SaysSo(string test)
    {
        var name = test.Split('(')[0].Replace("_", "", StringComparison.Ordinal);
        return Words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
