using Assay.Engine.Classify;
using Assay.Engine.Record;
using Assay.Engine.Report.Effects;
using Assay.Engine.Report.Findings;
using Assay.Engine.Report.Profile;

namespace Assay.Engine.Report.Analyze;

/// <summary>Makes the analysis of a run.</summary>
public static class AnalyzeReport
{
    /// <summary>Name of the file in the folder of reports.</summary>
    public const string FileName = "analysis.json";

    private const int MostClasses = 10;
    private const int MostFailures = 100;
    private const int MostShared = 100;

    /// <summary>The analysis of a run.</summary>
    public static AnalyzeDocument Of(RunResults results, AnalyzeContext context)
    {
        var totals = Statistics.Of(results.Cases, MachineUse.Of(results.Run));
        var times = new TimeTable(results);
        var classes = times.Classes();
        var coverage = CoverageSummary.Of(results, context.Map?.Coverage);
        var verdicts = context.Map?.Verdicts ?? [];
        var shared = SharedPart.Of(verdicts).Where(s => s.Writers.Count > 0).ToArray();
        var hidden = IntegrationAmongUnits.Of(verdicts);
        return new AnalyzeDocument(
            results.Solution,
            RunPart.Of(results.Run),
            totals,
            times.Suite,
            times.Projects(),
            [.. classes.Take(MostClasses)],
            [.. Failures(results).Take(MostFailures)],
            RemarkPart.Of(results.Run),
            results.SetAside,
            FindingRules.Look(
                new SuiteFacts(results, totals, classes, context)
                {
                    Coverage = coverage,
                    Shared = shared,
                    IntegrationAmongUnits = hidden,
                }
            )
        )
        {
            Coverage = coverage,
            Kinds = context.Map is null
                ? null
                : new KindsPart(
                    TypeCounts.Of(verdicts),
                    NamesPart.Of([.. hidden.Select(v => v.Test)], verdicts.Count)
                ),
            Shared = context.Map is null ? null : [.. shared.Take(MostShared)],
        };
    }

    private static IEnumerable<FailurePart> Failures(RunResults results) =>
        results
            .Cases.SelectMany(c => c.Results)
            .Where(r => Outcomes.IsFailure(r.Outcome))
            .Select(r => new FailurePart(
                r.Test.Id,
                r.Row,
                StableNames.Of(r.Outcome),
                r.Worst.Message,
                r.Worst.StackTrace,
                r.Worst.Output
            ));
}
