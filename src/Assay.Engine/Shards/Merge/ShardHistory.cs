using Assay.Engine.Record;
using Assay.Engine.Report.Runs;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Shards.Merge;

/// <summary>Records a run that other machines made, as if it had been made here.</summary>
public static class ShardHistory
{
    /// <summary>Records it.</summary>
    /// <param name="store">Where.</param>
    /// <param name="solutionDirectory">Full path of the solution's folder.</param>
    /// <param name="merged">The run.</param>
    /// <param name="listener">Hears what happened too.</param>
    /// <returns>Its number in the store.</returns>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public static long Add(
        Store store,
        string solutionDirectory,
        MergedRun merged,
        IRunListener listener
    )
    {
        var run = merged.Results.Run;
        var projects = run.Projects.ToDictionary(
            p => p.Name,
            p => Project(solutionDirectory, p),
            StringComparer.Ordinal
        );
        var results = merged
            .Results.Cases.SelectMany(c => c.Results.SelectMany(r => r.Repeats))
            .ToLookup(r => r.Repeat);
        using var recorder = store.Begin(run.Info);
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
            listener.Hear(
                new RunRemark(
                    Project(solutionDirectory, new RecordedProject(remark.Project, "", "", [])),
                    remark.Text,
                    remark.IsFailure
                )
            );
        }
        NoteSelection(store, recorder.Run, merged.Document);
        return recorder.Run;

        void Happened(RunEvent what)
        {
            recorder.Hear(what);
            listener.Hear(what);
        }

        TestProject ProjectOf(string name) =>
            projects.TryGetValue(name, out var known)
                ? known
                : projects[name] = Project(
                    solutionDirectory,
                    new RecordedProject(name, "", "", [])
                );
    }

    // A run that left tests out is not to be taken for one of the whole.
    private static void NoteSelection(Store store, long run, RunDocument document)
    {
        var selected = document.Tests.Count(t => t.Outcome != RunReport.NotSelected);
        if (selected < document.Tests.Count)
        {
            // From which commit the change was told, and what the others would have taken, the shards do not say.
            store.Selections.Add(
                new RecordedSelection(run, null, document.Tests.Count, selected, null)
            );
        }
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

    private static TestProject Project(string solutionDirectory, RecordedProject project) =>
        new(
            project.Name,
            Path.Combine(solutionDirectory, project.Path),
            project.TargetFramework,
            Path.Combine(solutionDirectory, project.Name + ".dll"),
            [],
            UsesTestingPlatform: false,
            RunSettingsPath: null,
            References: []
        );
}
