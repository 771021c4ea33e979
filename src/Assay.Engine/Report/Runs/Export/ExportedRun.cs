using Assay.Engine.Record;
using Assay.Engine.Selection;
using Assay.Model;

namespace Assay.Engine.Report.Runs.Export;

/// <summary>A run as the formats of others see it: projects with results, one for each row, each with its attempts.</summary>
/// <param name="Solution">File name of the solution.</param>
/// <param name="Run">The run.</param>
/// <param name="Projects">Its projects, by name.</param>
public sealed record ExportedRun(
    string Solution,
    RecordedRun Run,
    IReadOnlyList<ExportedProject> Projects
)
{
    /// <summary>What failed outside of every test, with the project in front; why the run was stopped.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The version of the tool that writes it.</summary>
    public string ToolVersion { get; init; } = "0.0.0";

    /// <summary>All results.</summary>
    public IEnumerable<ExportedResult> Results => Projects.SelectMany(p => p.Results);

    /// <summary>How long the run took; null where it was interrupted.</summary>
    public TimeSpan? Elapsed =>
        Run.Repeats.All(r => r.Elapsed is not null)
            ? TimeSpan.FromTicks(Run.Repeats.Sum(r => r.Elapsed!.Value.Ticks))
            : null;

    /// <summary>
    /// Brings together what is known. Tests that were not selected are no part of it, as with a filter of
    /// <c>dotnet test</c>; but for those that ran afterwards and failed, which the selection would have missed.
    /// </summary>
    /// <param name="results">What was recorded.</param>
    /// <param name="document">The document of the run.</param>
    /// <param name="selection">What was to run.</param>
    public static ExportedRun Of(
        RunResults results,
        RunDocument document,
        SelectedTests selection
    ) =>
        Of(
            results,
            document,
            selection
                .Suites.SelectMany(s => s.Cases)
                .DistinctBy(c => c.Id)
                .ToDictionary(
                    c => c.Id,
                    c => new RecordedTest(
                        c.Id,
                        c.Project.Name,
                        c.Framework,
                        c.Host.Class,
                        c.Host.Method
                    ),
                    StringComparer.Ordinal
                ),
            selection
                .Suites.DistinctBy(s => s.Project.Name)
                .ToDictionary(s => s.Project.Name, s => s.Project.AssemblyPath)
        );

    /// <summary>The same where only documents are left of what was to run.</summary>
    /// <param name="results">What was recorded.</param>
    /// <param name="document">The document of the run.</param>
    /// <param name="cases">The tests that did not run, by id, among any others.</param>
    /// <param name="assemblies">Paths of the built assemblies by project; may lack any.</param>
    internal static ExportedRun Of(
        RunResults results,
        RunDocument document,
        IReadOnlyDictionary<string, RecordedTest> cases,
        IReadOnlyDictionary<string, string> assemblies
    )
    {
        var ran = results.Cases.SelectMany(c =>
            c.Results.Select(
                (r, i) =>
                    ExportedResult.Of(r, i) with
                    {
                        IsCached = results.Cached.ContainsKey(c.Test.Id),
                    }
            )
        );
        var notRun = document
            .Tests.Where(t => t.Outcome == ExportedResult.NotRun)
            .Select(t => new ExportedResult(cases[t.Id], null, []) { Reason = t.Reason });
        var byProject = ran.Concat(notRun).Concat(Missed(document)).ToLookup(r => r.Test.Project);
        var problems = results
            .Run.Remarks.Concat(
                (document.Verification?.Remarks ?? []).Select(r => new RecordedRemark(
                    r.Project,
                    r.Text,
                    r.Failure
                ))
            )
            .Where(r => r.IsFailure)
            .Select(r => (r.Project, r.Text))
            .Concat(results.SetAside.Where(p => p.Failure).Select(p => (p.Project, Text: p.Reason)))
            .ToLookup(p => p.Project, p => p.Text);
        return new ExportedRun(
            results.Solution,
            results.Run,
            [
                .. byProject
                    .Select(p => p.Key)
                    .Union(problems.Select(p => p.Key))
                    .Order(StringComparer.Ordinal)
                    .Select(name => new ExportedProject(
                        name,
                        [.. byProject[name].OrderBy(r => r.Test.Id, StringComparer.Ordinal)],
                        [.. problems[name]]
                    )
                    {
                        Assembly = assemblies.GetValueOrDefault(name, name + ".dll"),
                    }),
            ]
        )
        {
            Problems =
            [
                .. problems.SelectMany(p => p.Select(text => $"{p.Key}: {text}")),
                .. document.Stopped is { } stopped ? [stopped] : Array.Empty<string>(),
            ],
        };
    }

    // Of a case with several rows those that failed.
    private static IEnumerable<ExportedResult> Missed(RunDocument document) =>
        document.Verification is { } verified
            ? verified
                .MissedCases.Zip(
                    verified.Missed,
                    (test, missed) =>
                        test
                            .Results.Select((r, i) => ExportedResult.Of(r, i))
                            .Where(r => r.IsFailure)
                            .Select(r => r with { NotSelected = missed.Reason })
                )
                .SelectMany(r => r)
            : [];
}

/// <summary>A project of an exported run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Results">Its results, by test id.</param>
/// <param name="Problems">What failed outside of its tests.</param>
public sealed record ExportedProject(
    string Name,
    IReadOnlyList<ExportedResult> Results,
    IReadOnlyList<string> Problems
)
{
    /// <summary>Path of the built assembly; its file name alone where the path is not known.</summary>
    public string Assembly { get; init; } = Name + ".dll";
}
