using System.CommandLine;
using Assay.Cli.GitHub;
using Assay.Cli.Terminal;
using Assay.Cli.Terminal.Failures;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Budgets;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Runs.Export;
using Assay.Engine.Shards.Merge;

namespace Assay.Cli.Commands;

/// <summary><c>assay merge FILE…</c>: makes one run of those of several machines.</summary>
internal static class MergeCommand
{
    public static Command Define(CommandFrame frame)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description =
                "What 'assay run --shard' has written (shard-k-of-n.json), or folders that hold it.",
            Arity = ArgumentArity.OneOrMore,
        };
        var solution = new Option<string?>("--solution")
        {
            Description =
                "Solution, project or folder that the shards are of. Without it, the solution is looked for upward from here.",
            HelpName = "PATH",
        };
        var report = ReportOptions.Formats();
        var flaky = ReportOptions.FlakyResult();
        var command = new Command(
            "merge",
            "Join the results of shards into one run, with the reports and the exit code that one machine would have given."
        )
        {
            files,
            solution,
            report,
            flaky,
        };
        return frame.MakeWithoutPath(
            command,
            (call, parsed) =>
                Task.FromResult(
                    Merge(
                        call with
                        {
                            Request = call.Request with { Path = parsed.GetValue(solution) },
                        },
                        new MergeWishes(
                            parsed.GetValue(files)!,
                            [.. (parsed.GetValue(report) ?? []).Distinct().Select(RunExport.Of)],
                            RunOptionSet.FailsOnFlaky(parsed.GetValue(flaky))
                        )
                    )
                )
        );
    }

    private static Verdict Merge(Call call, MergeWishes wishes)
    {
        var scope = call.FindSolution();
        var settings = call.SettingsOf(scope);
        var files = ShardFiles
            .Find(wishes.Files, call.Surroundings.CurrentDirectory)
            .ToLookup(f => f.EndsWith(ShardMaps.Extension, StringComparison.OrdinalIgnoreCase));
        var maps = files[true].Select(ShardMaps.Read).ToArray();
        var joined = maps.Length > 0 ? JoinedMaps.Of(maps) : null;
        var results = files[false].Select(ShardFile.Read).ToArray();
        var shards = results.Length > 0 ? ShardSet.Of(results) : null;
        if (shards is not null && maps.Length > 0)
        {
            ShardOrigin.Alike(shards.Files[0].Origin, maps[0].Origin);
        }
        using var store = Store.Open(
            AssayFolder.Create(scope.Root),
            call.Surroundings.Time,
            call.Surroundings.Store
        );
        if (store.Notice is { } notice)
        {
            call.Screen.Note(notice);
        }
        var ofMaps = joined is null ? Verdict.Fine : Keep(call, store, joined);
        if (shards is null)
        {
            var document = MapsDocument.Of(scope.Name, joined!);
            call.Screen.Show(document, ReportJson.Readable.MapsDocument, MapsText.Write);
            return ofMaps;
        }
        call.Screen.TellFailuresInFull(RerunCommand.Of(call));
        var recorded = ShardHistory.Add(
            store,
            scope.Root,
            MergedRun.Of(shards, 0),
            call.Screen.Progress
        );
        var merged = MergedRun.Of(shards, recorded.Run, recorded.Verification);
        Keep(call, store, (merged, settings.Get(KnownSettings.CacheDays)));
        // What did not run has taken nothing.
        var budgets = Budgets.Of(settings, merged.Results.Ran, merged.Kinds, store);
        Tell(call, new ReportFolder(call.OutputFolder(settings, scope)), merged, (budgets, wishes));
        return budgets is { Broken: true } || ofMaps == Verdict.Andon
            ? Verdict.Andon
            : Verdicts.Of(merged.Document, wishes.FailsOnFlaky);
    }

    private static void Keep(Call call, Store store, (MergedRun Run, int Days) passes)
    {
        var now = call.Surroundings.Time.GetUtcNow();
        var kept = MergedPasses.Of(passes.Run, now);
        store.Passes.Add(kept.Passed, kept.Failed, now - TimeSpan.FromDays(passes.Days));
    }

    private static Verdict Keep(Call call, Store store, JoinedMaps maps)
    {
        foreach (var (project, map) in maps.Maps)
        {
            store.Maps.Set(project, map);
        }
        foreach (var left in maps.LeftOut)
        {
            call.Screen.Note(left);
        }
        if (maps.WhatIsMissing is { } missing)
        {
            call.Screen.Note(missing);
            return Verdict.Andon;
        }
        return Verdict.Fine;
    }

    private static void Tell(
        Call call,
        ReportFolder folder,
        MergedRun merged,
        (BudgetDocument? Budgets, MergeWishes Wishes) more
    )
    {
        var exported = merged.Exported() with { ToolVersion = VersionAction.Version };
        var files = more
            .Wishes.Reports.Select(f => f.Write(folder, exported))
            .Concat(more.Budgets is null ? [] : Budgets.Write(folder, more.Budgets))
            .ToArray();
        call.Screen.Show(
            merged.Document,
            ReportJson.Readable.RunDocument,
            (shown, console) =>
            {
                new RunText(console).Write(shown);
                if (more.Budgets is not null)
                {
                    BudgetText.Write(more.Budgets, console);
                }
            }
        );
        GitHubActions.Tell(
            call.Surroundings,
            merged.Document,
            more.Budgets is null ? "" : BudgetTable.Of(more.Budgets)
        );
        // Who wants to hear nothing else has not heard it as a failure.
        if (call.Request.Loudness == Loudness.Quiet && merged.WhatIsMissing is { } missing)
        {
            call.Screen.Note(missing);
        }
        foreach (var file in files)
        {
            call.Screen.Tell(new Line($"Written: {Clean.Line(file)}"));
        }
    }

    private sealed record MergeWishes(
        IReadOnlyList<string> Files,
        IReadOnlyList<RunExport> Reports,
        bool FailsOnFlaky
    );
}
