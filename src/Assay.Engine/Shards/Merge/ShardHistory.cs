using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Shards.Merge;

/// <summary>Records a run that other machines made, as if it had been made here.</summary>
public sealed class ShardHistory
{
    // As of a run that was made here: apart from "run", so that no trend takes what was left out for the whole.
    private const string Verification = "verify";

    private readonly Store _store;
    private readonly string _solutionDirectory;
    private readonly IRunListener _listener;

    private ShardHistory(Store store, string solutionDirectory, IRunListener listener) =>
        (_store, _solutionDirectory, _listener) = (store, solutionDirectory, listener);

    /// <summary>
    /// Records it: what ran, what was selected and what that missed. A pass that a shard has reused is no run, and in no
    /// history.
    /// </summary>
    /// <param name="store">Where.</param>
    /// <param name="solutionDirectory">Full path of the solution's folder.</param>
    /// <param name="merged">The run.</param>
    /// <param name="listener">Hears what happened too.</param>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public static RecordedMerge Add(
        Store store,
        string solutionDirectory,
        MergedRun merged,
        IRunListener listener
    ) => new ShardHistory(store, solutionDirectory, listener).Add(merged);

    private RecordedMerge Add(MergedRun merged)
    {
        var run = Add(merged.Results.Run, merged.Results.Ran.Cases);
        if (MergedSelection.Of(merged, run) is not { } selection)
        {
            return new RecordedMerge(run, null);
        }
        // A run that left tests out is not to be taken for one of the whole.
        _store.Selections.Add(selection);
        return new RecordedMerge(run, Verify(merged, run));
    }

    // Those that passed are counted in documents, and not told one by one: of them nothing is recorded.
    private long? Verify(MergedRun merged, long run)
    {
        if (!MergedSelection.IsVerified(merged))
        {
            return null;
        }
        var verified = merged.Document.Verification!;
        var made = merged.Results.Run;
        var number =
            verified.Ran == 0
                ? (long?)null
                : Add(
                    made with
                    {
                        Info = made.Info with { Command = Verification },
                        Repeats =
                        [
                            made.Repeats[0] with
                            {
                                Elapsed = verified.DurationMs is { } milliseconds
                                    ? TimeSpan.FromMilliseconds(milliseconds)
                                    : null,
                            },
                        ],
                        Remarks =
                        [
                            .. verified.Remarks.Select(r => new RecordedRemark(
                                r.Project,
                                r.Text,
                                r.Failure
                            )),
                        ],
                    },
                    verified.MissedCases
                );
        _store.Selections.Verify(
            run,
            new RecordedVerification(
                number,
                [.. verified.Missed.Select(m => new MissedFailure(m.Id, m.Reason))]
            )
        );
        return number;
    }

    private long Add(RecordedRun run, IEnumerable<MergedCase> cases)
    {
        var projects = run.Projects.ToDictionary(p => p.Name, Project, StringComparer.Ordinal);
        var results = cases
            .SelectMany(c => c.Results.SelectMany(r => r.Repeats))
            .ToLookup(r => r.Repeat);
        using var recorder = _store.Begin(run.Info);
        for (var repeat = 1; repeat <= results.Select(r => r.Key).DefaultIfEmpty(1).Max(); repeat++)
        {
            // Here and not with the cases, so that what the machines did not agree upon has a project all the same.
            var ended = results[repeat].Select(r => Ended(r, ProjectOf(r.Test.Project))).ToArray();
            Happened(new RunStarted([.. ended.Select(e => e.Case).Distinct()], null));
            foreach (var result in ended)
            {
                Happened(result);
            }
            if (repeat == 1 && run.Repeats[0].Elapsed is { } elapsed)
            {
                recorder.Hear(
                    new RunEnded(
                        new RunUsage(elapsed, null, run.Info.Cores, run.Repeats[0].PeakMemoryBytes),
                        run.Repeats[0].WasCancelled
                    )
                );
            }
        }
        foreach (var remark in run.Remarks.Where(r => projects.ContainsKey(r.Project)))
        {
            Happened(new RunRemark(projects[remark.Project], remark.Text, remark.IsFailure));
        }
        recorder.Complete();
        // Of no project, and so in no history.
        foreach (var remark in run.Remarks.Where(r => !projects.ContainsKey(r.Project)))
        {
            _listener.Hear(
                new RunRemark(
                    Project(new RecordedProject(remark.Project, "", "", [])),
                    remark.Text,
                    remark.IsFailure
                )
            );
        }
        return recorder.Run;

        void Happened(RunEvent what)
        {
            recorder.Hear(what);
            _listener.Hear(what);
        }

        TestProject ProjectOf(string name) =>
            projects.TryGetValue(name, out var known)
                ? known
                : projects[name] = Project(new RecordedProject(name, "", "", []));
    }

    private static CaseEnded Ended(RecordedResult result, TestProject project) =>
        new(
            0,
            new TestCase(
                project,
                result.Test.Framework,
                new HostCase(
                    result.Test.Id[(project.Name.Length + 1)..],
                    result.Test.Class,
                    result.Test.Method,
                    result.Test.Class,
                    RunsBeside: true,
                    Explicit: false
                )
            ),
            new CaseResult(
                result.Row,
                result.Outcome,
                result.Wall ?? TimeSpan.Zero,
                result.Cpu,
                result.AllocatedBytes,
                result.Fixture,
                result.Message,
                result.StackTrace,
                result.Output
            )
        );

    private TestProject Project(RecordedProject project) =>
        new(
            project.Name,
            Path.Combine(_solutionDirectory, project.Path),
            project.TargetFramework,
            Path.Combine(_solutionDirectory, project.Name + ".dll"),
            [],
            UsesTestingPlatform: false,
            RunSettingsPath: null,
            References: []
        );
}

/// <summary>As what a merged run was recorded.</summary>
/// <param name="Run">Its number in the store.</param>
/// <param name="Verification">Number of the run of the tests that it had left out; null where there was none, or not for all of them.</param>
public sealed record RecordedMerge(long Run, long? Verification);
