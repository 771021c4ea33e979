using System.Text;
using Assay.Engine.Classify;
using Assay.Engine.Configuration;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Budgets;

namespace Assay.Cli.Commands;

/// <summary>Holds a run against the budgets of assay.toml.</summary>
internal static class Budgets
{
    // How far back it is looked for the beginning of a breach.
    private const int MostRuns = 30;

    // Those that run all tests as they were built.
    private static readonly string[] Comparable = ["run", "analyze"];

    /// <summary>The document; null where assay.toml sets no budget.</summary>
    /// <exception cref="Engine.AssayException">A build or the store cannot be read.</exception>
    /// <param name="settings">Where assay.toml is read.</param>
    /// <param name="results">The run.</param>
    /// <param name="kinds">What <see cref="KindsAsync"/> gave.</param>
    /// <param name="store">Where earlier runs are.</param>
    public static BudgetDocument? Of(
        Settings settings,
        RunResults results,
        IReadOnlyDictionary<string, Classified> kinds,
        Store store
    ) =>
        Limits(settings) is { AreNone: false } limits
            ? BudgetReport.Of(
                new BudgetFacts(results, limits, kinds)
                {
                    History = test => store.Results.History(test, MostRuns),
                    Earlier = () => Earlier(store, results.Solution),
                }
            )
            : null;

    /// <summary>What kinds the tests of a run are of; empty where no budget asks for it.</summary>
    /// <exception cref="Engine.AssayException">A build or the store cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<string, Classified>> KindsAsync(
        Call call,
        Suite suite,
        RunResults results
    ) =>
        Limits(suite.Settings) with { MemoryMb = null } is { AreNone: true }
            ? new Dictionary<string, Classified>()
            : await Classification.OfStoredAsync(call, suite, results);

    private static BudgetLimits Limits(Settings settings) =>
        new(
            settings.Get(KnownSettings.UnitTest),
            settings.Get(KnownSettings.UnitTotal),
            settings.Get(KnownSettings.IntegrationTotal),
            settings.Get(KnownSettings.Memory)
        );

    /// <summary>Writes the document, and the table for people.</summary>
    /// <returns>Full paths of the files.</returns>
    /// <exception cref="Engine.AssayException">One cannot be written.</exception>
    public static IReadOnlyList<string> Write(ReportFolder folder, BudgetDocument budgets) =>
        [
            folder.Write(BudgetReport.FileName, budgets, ReportJson.Readable.BudgetDocument),
            folder.Write(
                BudgetTable.FileName,
                to => to.Write(Encoding.UTF8.GetBytes(BudgetTable.Of(budgets)))
            ),
        ];

    private static IEnumerable<RunResults> Earlier(Store store, string solution) =>
        store
            .Runs.Latest(MostRuns)
            .Where(r =>
                r.State == RunState.Finished
                && r.Info.Filter.Count == 0
                && r.Info.Shard is null
                && Comparable.Contains(r.Info.Command)
            )
            .Select(r => RunResults.Read(solution, store, r));
}
