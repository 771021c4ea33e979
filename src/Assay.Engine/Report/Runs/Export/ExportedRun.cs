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

    /// <summary>Brings together what is known. Tests that were not selected are no part of it, as with a filter of <c>dotnet test</c>.</summary>
    /// <param name="results">What was recorded.</param>
    /// <param name="document">The document of the run.</param>
    /// <param name="selection">What was to run.</param>
    public static ExportedRun Of(RunResults results, RunDocument document, SelectedTests selection)
    {
        var cases = selection
            .Suites.SelectMany(s => s.Cases)
            .DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id, StringComparer.Ordinal);
        var ran = results.Cases.SelectMany(c =>
            c.Results.Select((r, i) => ExportedResult.Of(r, i))
        );
        var notRun = document
            .Tests.Where(t => t.Outcome == ExportedResult.NotRun)
            .Select(t => (Test: t, Case: cases[t.Id]))
            .Select(t => new ExportedResult(
                new RecordedTest(
                    t.Test.Id,
                    t.Case.Project.Name,
                    t.Case.Framework,
                    t.Case.Host.Class,
                    t.Case.Host.Method
                ),
                null,
                []
            )
            {
                Reason = t.Test.Reason,
            });
        var byProject = ran.Concat(notRun).ToLookup(r => r.Test.Project);
        var problems = results
            .Run.Remarks.Where(r => r.IsFailure)
            .Select(r => (r.Project, r.Text))
            .Concat(results.SetAside.Where(p => p.Failure).Select(p => (p.Project, Text: p.Reason)))
            .ToLookup(p => p.Project, p => p.Text);
        var assemblies = selection
            .Suites.DistinctBy(s => s.Project.Name)
            .ToDictionary(s => s.Project.Name, s => s.Project.AssemblyPath);
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
