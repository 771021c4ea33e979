using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Reuse;
using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace.Build;

namespace Assay.Cli.Commands;

/// <summary>Keeps what <see cref="ShortWay"/> says where the next call is the same and nothing has changed.</summary>
/// <param name="call">The invocation.</param>
/// <param name="suite">The suite that ran.</param>
/// <param name="reuse">What it has reused.</param>
internal sealed class StandingAnswer(Call call, Suite suite, SuiteReuse reuse)
{
    /// <summary>What a run asks for that gives no answer twice: somebody else writes files or reads them, or it is to be seen how things run.</summary>
    public static bool IsPossible(Call call, RunWishes wishes) =>
        wishes
            is {
                Change: null,
                Explain: null,
                PlanOnly: false,
                NoCache: false,
                Shuffle: null,
                Reports.Count: 0
            }
        && call.Request
            is { Shard: null, Loudness: not Loudness.Verbose, Build: not BuildMode.Always }
        && call.Surroundings.Environment.GetValueOrDefault("GITHUB_ACTIONS") != "true";

    /// <summary>Keeps the answer where it would be the same.</summary>
    /// <param name="document">What became of the run.</param>
    /// <param name="kept">What of it may be reused.</param>
    /// <param name="hasBudgets">True where budgets are held.</param>
    /// <exception cref="Engine.AssayException">The answer cannot be written.</exception>
    public void Keep(RunDocument document, KeptOutcomes kept, bool hasBudgets)
    {
        if (
            suite.Watch is not { IsSound: true } watch
            || hasBudgets
            || !suite.Settings.Get(KnownSettings.Cache)
            || !suite.Undriven.AreNone
            || suite.Workspace.Build.Way != BuildWay.None
            || Verdicts.Of(document, failsOnFlaky: true) != Verdict.Fine
            || document is not { NotRun: 0, Stopped: null, Remarks.Count: 0 }
            || !document.Tests.All(t => IsKnown(t, kept))
        )
        {
            return;
        }
        var passed = kept.Passed.Where(p => document.Tests.Any(t => t.Id == p.Key)).ToArray();
        var days = TimeSpan.FromDays(suite.Settings.Get(KnownSettings.CacheDays));
        var now = call.Surroundings.Time.GetLocalNow();
        new StandingVerdicts(suite.Scope.Root).Keep(
            ShortWay.Question(call.Surroundings.Words, call.Surroundings),
            new StandingVerdict(
                StandingVerdict.CurrentVersion,
                StandingVerdict.Of(suite.Scope),
                suite.Settings.File,
                DateOnly.FromDateTime(now.DateTime),
                passed.Select(p => p.Value.On).DefaultIfEmpty(now).Min() + days,
                watch.Outside,
                watch.Stamps,
                new StandingText(
                    call.Screen.PageOf(
                        ReusedDocument.Of(document, kept),
                        ReportJson.Readable.RunDocument,
                        (shown, console) => new RunText(console).Write(shown)
                    ),
                    string.Concat(
                        call.Screen.Notes.Select(n => n + call.Surroundings.Error.NewLine)
                    )
                )
            )
        );
    }

    // What is skipped is skipped again where all that it depends on is the same.
    private bool IsKnown(RunTest test, KeptOutcomes kept) =>
        reuse.HasKey(test.Id)
        && (kept.Passed.ContainsKey(test.Id) || test is { Outcome: "skipped", Rows: null });
}
