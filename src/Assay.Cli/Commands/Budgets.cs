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
    public static async Task<BudgetDocument?> OfAsync(Call call, Suite suite, RunResults results)
    {
        var limits = new BudgetLimits(
            suite.Settings.Get(KnownSettings.UnitTest),
            suite.Settings.Get(KnownSettings.UnitTotal),
            suite.Settings.Get(KnownSettings.IntegrationTotal),
            suite.Settings.Get(KnownSettings.Memory)
        );
        if (limits.AreNone)
        {
            return null;
        }
        var kinds = limits with { MemoryMb = null } is { AreNone: true }
            ? new Dictionary<string, Classified>()
            : await Classification.OfStoredAsync(call, suite, results);
        return BudgetReport.Of(
            new BudgetFacts(results, limits, kinds)
            {
                History = test => suite.Store.Results.History(test, MostRuns),
                Earlier = () => Earlier(suite),
            }
        );
    }

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

    private static IEnumerable<RunResults> Earlier(Suite suite) =>
        suite
            .Store.Runs.Latest(MostRuns)
            .Where(r =>
                r.State == RunState.Finished
                && r.Info.Filter.Count == 0
                && Comparable.Contains(r.Info.Command)
            )
            .Select(r => RunResults.Read(suite.Scope.Name, suite.Store, r));
}
