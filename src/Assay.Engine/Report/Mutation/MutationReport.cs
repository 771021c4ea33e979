using Assay.Engine.Mutate;
using Assay.Engine.Workspace;

namespace Assay.Engine.Report.Mutation;

/// <summary>Makes reports of a mutation run.</summary>
/// <param name="result">What the tests say.</param>
/// <param name="root">Full path of the folder to which paths are relative.</param>
/// <param name="version">Version of the tool.</param>
public sealed class MutationReport(MutationResult result, string root, string version)
{
    private const string Gutting = "gutting";

    /// <summary>From these on a viewer shows green and yellow, as Stryker has it.</summary>
    private static readonly ElementsThresholds Thresholds = new(80, 60);

    /// <summary>The document.</summary>
    /// <exception cref="AssayException">A source file cannot be read any more.</exception>
    public ElementsDocument Document() =>
        new(
            "2.0",
            Thresholds,
            result
                .Mutants.GroupBy(m => m.Mutant.Place.File, Paths.Comparer)
                .OrderBy(g => Paths.Shown(g.Key, root), StringComparer.Ordinal)
                .ToDictionary(
                    g => Paths.Shown(g.Key, root),
                    g => new ElementsFile("cs", TextOf(g.Key), [.. g.Select(Element)]),
                    StringComparer.Ordinal
                ),
            result
                .Mutants.SelectMany(m => m.CoveredBy)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .GroupBy(t => t[..t.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key,
                    g => new ElementsTestFile([
                        .. g.Select(t => new ElementsTest(t, t[(g.Key.Length + 1)..])),
                    ]),
                    StringComparer.Ordinal
                ),
            new ElementsFramework("Assay", version)
        )
        {
            Summary = Summary(),
            LeftOut = result.Omitted.ToDictionary(
                o => o.Reason,
                o => o.Number,
                StringComparer.Ordinal
            ),
        };

    private MutationSummary Summary() =>
        new(
            result.Score,
            [
                .. Enum.GetValues<MutantVerdict>()
                    .Select(v => (v, result.Count(v)))
                    .Where(v => v.Item2 > 0),
            ],
            [
                .. result
                    .Mutants.Where(m => m.Verdict == MutantVerdict.Survived)
                    .Select(m => new Survivor(
                        m.Mutant.Id,
                        Paths.Shown(m.Mutant.Place.File, root),
                        m.Mutant.Place.Line,
                        m.Mutant.Mutator,
                        m.Mutant.Original,
                        m.Mutant.Replacement,
                        m.CoveredBy.Count
                    )),
            ],
            [
                .. Gutted()
                    .Where(m => m.Verdict == MutantVerdict.Survived)
                    .Select(m => m.Mutant.Member)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Blind(),
            [
                .. result
                    .Failed.Concat(result.Unsteady)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            result.LeftOut
        )
        {
            Tests = result.Tests,
            Omitted = result.Omitted,
        };

    private IEnumerable<JudgedMutant> Gutted() =>
        result.Mutants.Where(m => m.Mutant.Mutator == Gutting && m.IsValid);

    private string[] Blind()
    {
        var reaching = Gutted().SelectMany(m => m.CoveredBy).ToHashSet(StringComparer.Ordinal);
        reaching.ExceptWith(Gutted().SelectMany(m => m.KilledBy));
        return [.. reaching.Order(StringComparer.Ordinal)];
    }

    private static ElementsMutant Element(JudgedMutant judged)
    {
        var place = judged.Mutant.Place;
        return new ElementsMutant(
            judged.Mutant.Id,
            judged.Mutant.Mutator,
            judged.Mutant.Replacement,
            new ElementsLocation(
                new ElementsPosition(place.Line, place.Column),
                new ElementsPosition(place.EndLine, place.EndColumn)
            ),
            judged.Verdict.ToString()
        )
        {
            Static = judged.IsStatic,
            StatusReason = judged.Reason,
            CoveredBy = judged.CoveredBy.Count > 0 ? judged.CoveredBy : null,
            KilledBy = judged.KilledBy.Count > 0 ? judged.KilledBy : null,
        };
    }

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AssayException(
                Fault.BrokenBuild,
                $"'{file}' cannot be read any more ({e.Message.TrimEnd('.')}); run again."
            );
        }
    }
}
