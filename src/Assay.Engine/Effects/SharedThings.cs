using Assay.Analysis.Coverage;

namespace Assay.Engine.Effects;

/// <summary>Something that several tests touch.</summary>
/// <param name="Thing">Which sort: <c>file</c>, <c>variable</c>, <c>address</c> and so on.</param>
/// <param name="Target">Which one; null where there is only one, such as the console.</param>
/// <param name="Writers">Ids of the tests that may change it, sorted; what their shared set-up makes is there to be shared.</param>
/// <param name="Tests">Ids of all tests that touch it, sorted.</param>
public sealed record SharedThing(
    string Thing,
    string? Target,
    IReadOnlyList<string> Writers,
    IReadOnlyList<string> Tests
)
{
    /// <summary>True where one test can change it for another.</summary>
    public bool IsWritten => Writers.Count > 0;

    /// <summary>What several tests touch, what most of them touch first.</summary>
    public static IReadOnlyList<SharedThing> Of(
        IEnumerable<(string Test, IReadOnlyList<Effect> Effects)> tests
    )
    {
        var all = tests
            .SelectMany(t => t.Effects.Select(e => (t.Test, Effect: e)))
            // It is there for all, whatever they need of it.
            .Where(x => x.Effect.By != Toucher.AssemblySetUp)
            .ToArray();
        var variables = all.Where(x => x.Effect.Kind == EffectKind.EnvironmentWrite)
            .Where(x => x.Effect.Target is not null)
            .ToLookup(x => ProjectOf(x.Test), x => x.Effect.Target, StringComparer.Ordinal);
        return
        [
            .. all.Concat(
                    // Who reads all variables reads those that others set.
                    all.Where(x => x.Effect is { Kind: EffectKind.EnvironmentRead, Target: null })
                        .SelectMany(x =>
                            variables[ProjectOf(x.Test)]
                                .Distinct()
                                .Select(v => (x.Test, Effect: x.Effect with { Target = v }))
                        )
                )
                .Select(x => (x.Test, x.Effect, Thing: EffectKinds.ThingOf(x.Effect.Kind)))
                .Where(x => x.Thing is not null && IsOne(x.Thing, x.Effect.Target))
                // A process has its own fields, variables and folder: those of two projects never meet.
                .GroupBy(x =>
                    (
                        Thing: x.Thing!,
                        x.Effect.Target,
                        Project: IsOfProcess(x.Thing!) ? ProjectOf(x.Test) : null
                    )
                )
                .Select(g => new SharedThing(
                    g.Key.Thing,
                    g.Key.Target,
                    Ids(
                        g.Where(x =>
                                EffectKinds.Changes(x.Effect.Kind) && x.Effect.By == Toucher.Test
                            )
                            .Select(x => x.Test)
                    ),
                    Ids(g.Select(x => x.Test))
                ))
                .Where(t => t.Tests.Count > 1)
                .OrderByDescending(t => t.Tests.Count)
                .ThenBy(t => t.Thing, StringComparer.Ordinal)
                .ThenBy(t => t.Target, StringComparer.Ordinal),
        ];
    }

    private static string ProjectOf(string test) => test.Split('/')[0];

    private static string[] Ids(IEnumerable<string> tests) =>
        [.. tests.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsOne(string thing, string? target) =>
        target is not null ? !IsAnyPort(thing, target) : thing is "working directory" or "console";

    // Whoever listens on port 0 gets one of his own.
    private static bool IsAnyPort(string thing, string target) =>
        thing == "address" && target.EndsWith(":0", StringComparison.Ordinal);

    private static bool IsOfProcess(string thing) =>
        thing is "variable" or "working directory" or "switch" or "static field" or "console";
}
