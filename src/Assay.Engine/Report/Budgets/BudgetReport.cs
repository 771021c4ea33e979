using Assay.Engine.Classify;
using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Engine.Report.Budgets;

/// <summary>Holds a run against the budgets.</summary>
public sealed class BudgetReport
{
    /// <summary>File name of the document.</summary>
    public const string FileName = "budget.json";

    // Runs of a part of the tests say nothing about what all of them take.
    private const double Whole = 0.9;

    private readonly BudgetFacts _facts;

    private BudgetReport(BudgetFacts facts) => _facts = facts;

    /// <summary>The document.</summary>
    public static BudgetDocument Of(BudgetFacts facts) => new BudgetReport(facts).Make();

    private BudgetDocument Make()
    {
        var limits = _facts.Limits;
        Budget[] budgets =
        [
            .. Single(limits.UnitTestMs),
            .. Total("unit-total-ms", limits.UnitTotalMs, TestKind.Unit),
            .. Total("integration-total-ms", limits.IntegrationTotalMs, TestKind.Integration),
            .. Memory(limits.MemoryMb),
        ];
        var kinds = _facts.Results.Cases.ToLookup(c => _facts.KindOf(c.Test.Id));
        return new BudgetDocument(
            _facts.Results.Solution,
            RunPart.Of(_facts.Results.Run),
            budgets.Any(b => b.Outcome == "broken"),
            new TestsByKind(
                kinds[TestKind.Unit].Count(),
                kinds[TestKind.Integration].Count(),
                kinds[TestKind.Unknown].Count()
            ),
            budgets
        );
    }

    private IEnumerable<Budget> Single(int? limit)
    {
        if (limit is not { } most)
        {
            yield break;
        }
        var times = Of(TestKind.Unit, _facts.Results)
            .Select(c => (c.Test.Id, Time: Longest(c.Results.Select(r => r.Repeats[^1]))))
            .Where(t => t.Time is not null)
            .Select(t => (t.Id, Time: t.Time!.Value))
            .ToArray();
        var offenders = times
            .Where(t => t.Time > most)
            .OrderByDescending(t => t.Time)
            .Select(t => new Offender(t.Id, t.Time, Over(t.Time, most), SinceOf(t.Id, most)))
            .ToArray();
        var worst = times.Length == 0 ? (double?)null : times.Max(t => t.Time);
        yield return Judged("unit-test-ms", most, worst) with
        {
            Offenders = offenders,
        };
    }

    private IEnumerable<Budget> Total(string name, int? limit, TestKind kind)
    {
        if (limit is { } most)
        {
            yield return Judged(name, most, TotalOf(kind, _facts.Results)) with
            {
                Since = SinceOf(most, run => TotalOf(kind, run), _facts.Results),
            };
        }
    }

    private IEnumerable<Budget> Memory(int? limit)
    {
        if (limit is { } most)
        {
            yield return Judged("memory-mb", most, MemoryOf(_facts.Results)) with
            {
                Since = SinceOf(most, MemoryOf, _facts.Results),
            };
        }
    }

    private static Budget Judged(string name, double limit, double? actual) =>
        new(
            name,
            actual is null ? "notMeasured"
                : actual > limit ? "broken"
                : "kept",
            limit,
            actual,
            actual > limit ? Over(actual.Value, limit) : null,
            null,
            null
        );

    private FirstBreach? SinceOf(string test, double limit) =>
        First(
            _facts
                .History(test)
                .GroupBy(p => p.Run)
                .Select(run =>
                    (
                        Value: Longest(
                            run.GroupBy(p => p.Result.Repeat)
                                .MaxBy(repeat => repeat.Key)!
                                .Select(p => p.Result)
                        ),
                        run.First().Run,
                        run.First().Started,
                        run.First().Commit
                    )
                ),
            limit
        );

    private FirstBreach? SinceOf(
        double limit,
        Func<RunResults, double?> measure,
        RunResults present
    ) =>
        measure(present) > limit
            ? First(
                _facts
                    .Earlier()
                    .Where(r => r.Run.Id < present.Run.Id)
                    .Where(r => r.Cases.Count >= Whole * present.Cases.Count)
                    .Prepend(present)
                    .Select(r =>
                        (Value: measure(r), Run: r.Run.Id, r.Run.Started, r.Run.Info.Commit)
                    ),
                limit
            )
            : null;

    // From the last run back to the first that was within the limit; of those before that, the first with a commit.
    private static FirstBreach? First(
        IEnumerable<(double? Value, long Run, DateTimeOffset Started, string? Commit)> runs,
        double limit
    )
    {
        var first = runs.Where(r => r.Value is not null)
            .TakeWhile(r => r.Value > limit)
            .LastOrDefault(r => r.Commit is not null);
        return first.Commit is { } commit
            ? new FirstBreach(first.Run, first.Started, commit)
            : null;
    }

    private double? TotalOf(TestKind kind, RunResults run)
    {
        var times = Of(kind, run)
            .SelectMany(c => c.Results)
            .Select(r => TimeOf(r.Repeats[^1]))
            .OfType<double>()
            .ToArray();
        return times.Length == 0 ? null : Math.Round(times.Sum(), 4);
    }

    private IEnumerable<MergedCase> Of(TestKind kind, RunResults run) =>
        run.Cases.Where(c => _facts.KindOf(c.Test.Id) == kind);

    private static double? MemoryOf(RunResults run) =>
        Units.Megabytes(run.Run.Repeats.Max(r => r.PeakMemoryBytes));

    private static double? Longest(IEnumerable<RecordedResult> rows) => rows.Max(TimeOf);

    private static double? TimeOf(RecordedResult result) =>
        result.Outcome == Outcome.Skipped ? null : Units.Milliseconds(result.Wall?.Ticks);

    private static double Over(double actual, double limit) => Math.Round(actual - limit, 4);
}
