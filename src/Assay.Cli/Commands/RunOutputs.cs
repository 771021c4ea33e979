using Assay.Cli.GitHub;
using Assay.Cli.Terminal;
using Assay.Engine.Report;
using Assay.Engine.Report.Budgets;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Runs.Export;
using Assay.Engine.Reuse;
using Assay.Engine.Selection;
using Assay.Engine.Shards;

namespace Assay.Cli.Commands;

/// <summary>Says and writes what became of a run: for a person, for programs, and for GitHub.</summary>
/// <param name="call">The invocation.</param>
/// <param name="suite">The suite that ran.</param>
/// <param name="formats">The formats of others in which the results are wanted.</param>
internal sealed class RunOutputs(Call call, Suite suite, IReadOnlyList<RunExport> formats)
{
    private readonly ReportFolder _folder = new(call.OutputFolder(suite.Settings, suite.Scope));
    private RunDocument? _shard;

    /// <summary>Says and writes everything.</summary>
    /// <param name="results">What was recorded.</param>
    /// <param name="document">The document of the run.</param>
    /// <param name="selection">What was to run.</param>
    /// <returns>What became of the budgets; null where there are none.</returns>
    /// <exception cref="Engine.AssayException">A file cannot be written, or the store cannot be read.</exception>
    public async Task<BudgetDocument?> MakeAsync(
        RunResults results,
        RunDocument document,
        SelectedTests selection
    )
    {
        // What did not run has taken nothing.
        var kinds = await Budgets.KindsAsync(call, suite, results.Ran);
        var budgets = Budgets.Of(suite.Settings, results.Ran, kinds, suite.Store);
        var exported = ExportedRun.Of(results, document, selection);
        if (suite.Shard is { Part: var part })
        {
            document = ShardReport.Of(
                document,
                part with
                {
                    Selection = Selected(document.Run.Id),
                },
                results,
                (selection, kinds)
            );
            _shard = document;
        }
        var files = Write(exported)
            .Concat(budgets is null ? [] : Budgets.Write(_folder, budgets))
            .Concat(document.Shard is { } shard ? [WriteShard(document, shard)] : [])
            .ToArray();
        call.Screen.Show(
            document,
            ReportJson.Readable.RunDocument,
            (shown, console) =>
            {
                new RunText(console).Write(shown);
                if (budgets is not null)
                {
                    BudgetText.Write(budgets, console);
                }
            }
        );
        GitHubActions.Tell(
            call.Surroundings,
            document,
            budgets is null ? "" : BudgetTable.Of(budgets)
        );
        foreach (var file in files)
        {
            call.Screen.Tell(new Line($"Written: {Clean.Line(file)}"));
        }
        return budgets;
    }

    /// <summary>
    /// Adds to the document of a shard what other machines may reuse; nothing where all tests were run here. That is known
    /// only at the end, and the document is to be there whatever happens until then.
    /// </summary>
    /// <exception cref="Engine.AssayException">The file cannot be written.</exception>
    public void Add(KeptOutcomes kept)
    {
        if (_shard is { Shard: { } part } document && kept.Passed.Count + kept.Failed.Count > 0)
        {
            WriteShard(ShardReport.With(document, kept), part);
        }
    }

    private ShardSelection? Selected(long run) =>
        suite.Store.Selections.Of(run) is { } selection
            ? new ShardSelection(selection.Since, selection.LeftOut?.TotalMilliseconds)
            : null;

    private string WriteShard(RunDocument document, ShardPart shard) =>
        _folder.Write(ShardReport.FileName(shard), document, ReportJson.Readable.RunDocument);

    private IEnumerable<string> Write(ExportedRun run)
    {
        var versioned = run with { ToolVersion = VersionAction.Version };
        return formats.Select(f => f.Write(_folder, versioned));
    }
}
