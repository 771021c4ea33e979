using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;

namespace Assay.Engine.Report.Effects;

/// <summary>Makes the document about what tests touch.</summary>
/// <param name="solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="verdicts">The tests.</param>
public sealed class EffectsReport(string solution, IReadOnlyList<Classified> verdicts)
{
    // The rest is in the tests' own lists.
    private const int MostShared = 100;

    /// <summary>Sentences for each of the user's assemblies that nothing is known of.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Projects that are left out.</summary>
    public IReadOnlyList<SetAsidePart> SetAside { get; init; } = [];

    /// <summary>The document for a question.</summary>
    public EffectsDocument Of(EffectChoice choice) =>
        new(
            solution,
            choice.Query,
            TypeCounts.Of(verdicts),
            Kinds(),
            Shared(),
            [
                .. verdicts
                    .Where(choice.Wants)
                    .OrderBy(v => v.Test, StringComparer.Ordinal)
                    .Select(v => Part(v, choice)),
            ],
            LeftOut,
            SetAside
        );

    private KindPart[] Kinds() =>
        [
            .. verdicts
                .SelectMany(v => (v.Effects ?? []).Select(e => (v.Test, Effect: e)))
                .GroupBy(x => x.Effect.Kind)
                .Select(g => new KindPart(
                    EffectWords.Of(g.Key),
                    g.Select(x => x.Test).Distinct().Count(),
                    g.Select(x => x.Effect.Target).OfType<string>().Distinct().Count()
                ))
                .OrderByDescending(k => k.Tests)
                .ThenBy(k => k.Kind, StringComparer.Ordinal),
        ];

    // What can be changed matters most: a file that everybody only reads is no trouble.
    private SharedPart[] Shared() =>
        [.. SharedPart.Of(verdicts).OrderByDescending(t => t.Writers.Count > 0).Take(MostShared)];

    private static TestEffectsPart Part(Classified verdict, EffectChoice choice) =>
        new(
            verdict.Test,
            ClassificationMatrix.WordOf(verdict.Kind),
            Units.Milliseconds(verdict.Time?.Ticks),
            verdict.IsRecorded,
            verdict.Evidence,
            verdict
                .Effects?.Where(choice.Wants)
                .Select(e => new EffectPart(EffectWords.Of(e.Kind), e.Target, e.Call, e.Place)
                {
                    SetUp = e.By switch
                    {
                        Toucher.SetUp => "shared",
                        Toucher.AssemblySetUp => "assembly",
                        _ => null,
                    },
                })
                .ToArray()
        );
}
