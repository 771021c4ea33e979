using Assay.Engine.Report.Coverage;
using Assay.Model;

namespace Assay.Engine.Report.Analyze;

/// <summary>Makes an analysis' part about which code the tests reach.</summary>
internal static class CoverageSummary
{
    private const int MostFolders = 20;

    /// <summary>The part.</summary>
    /// <param name="results">The run.</param>
    /// <param name="facts">What the map tells; null where there is none.</param>
    public static CoveragePart? Of(RunResults results, CoverageFacts? facts)
    {
        if (facts is null)
        {
            return null;
        }
        var report = new CoverageReport(facts);
        var document = report.Answer(CoverageQuestions.None);
        var cases = results.Cases.ToDictionary(c => c.Test.Id, StringComparer.Ordinal);
        var unique = report.UniqueBy(id => MethodOf(cases, id));
        return new CoveragePart(
            document.Lines,
            document.Branches,
            [.. document.Folders.Where(f => f.Lines.Uncovered > 0).Take(MostFolders)],
            facts.Chosen is null ? WithoutUnique(results, unique) : null,
            ReachNothing(cases, document, unique),
            document.Sensitive,
            document.LeftOut
        );
    }

    // The dearest first: with these it is worth most to look for what they check that others do not.
    private static NamesPart WithoutUnique(RunResults results, UniqueReach unique)
    {
        var time = results
            .Cases.GroupBy(c => MethodOf(c), StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Sum(c => c.Wall.GetValueOrDefault()),
                StringComparer.Ordinal
            );
        return NamesPart.Of(
            [
                .. unique
                    .GroupsWithoutUnique.OrderByDescending(m => time.GetValueOrDefault(m))
                    .ThenBy(m => m, StringComparer.Ordinal),
            ],
            unique.Groups
        );
    }

    // Where the solution has no code but tests, that nothing of it is reached says nothing.
    private static NamesPart ReachNothing(
        Dictionary<string, MergedCase> cases,
        CoverageDocument document,
        UniqueReach unique
    ) =>
        NamesPart.Of(
            document.Lines.All == 0
                ? []
                :
                [
                    .. unique
                        .TestsThatReachNothing.Where(t =>
                            cases.TryGetValue(t, out var test) && test.Outcome == Outcome.Passed
                        )
                        .Order(StringComparer.Ordinal),
                ],
            document.Tests.Count
        );

    private static string MethodOf(Dictionary<string, MergedCase> cases, string id) =>
        // What did not run this time stands for itself.
        cases.TryGetValue(id, out var test)
            ? MethodOf(test)
            : id;

    private static string MethodOf(MergedCase test) =>
        $"{test.Test.Project}/{test.Test.Class}.{test.Test.Method}";
}
