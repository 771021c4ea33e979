using Assay.Engine.Discover;
using Assay.Model;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>The projects that only their own runners can run, as one command sees them.</summary>
/// <param name="discovery">Which projects these are.</param>
/// <param name="options">How tests are run.</param>
/// <param name="filter">Which of their tests are wanted. Their runners run them only as a whole, so only whole projects are ruled out.</param>
public sealed class UndrivenProjects(Discovery discovery, RunOptions options, TestFilter filter)
{
    private readonly IReadOnlyList<UndrivenProject> _wanted =
    [
        .. discovery.Undriven.Where(u => filter.CouldFit(u.Project.Name)),
    ];

    private readonly HashSet<(string Project, string Text)> _told = [];

    /// <summary>True where there is none of which a test could be wanted.</summary>
    public bool AreNone => _wanted.Count == 0;

    /// <summary>Runs each as a whole, and publishes the results that are wanted and what went wrong; a note only the first time, however often they are run.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; no process is left behind.</exception>
    /// <exception cref="AssayException">There is no dotnet command, or the folder can't be written.</exception>
    public async Task RunAsync(RunEvents events, CancellationToken cancel)
    {
        foreach (var undriven in _wanted)
        {
            var project = undriven.Project;
            Remark(ProjectRunner.Remark(project, undriven.Reason), isFailure: false);
            var run = await Runner().RunAsync(project, cancel);
            var wanted = 0;
            foreach (
                var (test, result) in run.Results.Select(r => (undriven.Case(r.Case), r.Result))
            )
            {
                if (filter.Fits(test.Id))
                {
                    wanted++;
                    events.Publish(new CaseEnded(Host: 0, test, result));
                }
            }
            foreach (var note in run.Notes)
            {
                Remark(note, isFailure: false);
            }
            foreach (var problem in run.Problems)
            {
                // Where it gave nothing but results of other tests, it is none of what was asked for.
                Remark(problem, isFailure: wanted > 0 || run.Results.Count == 0);
            }

            void Remark(string text, bool isFailure)
            {
                if (isFailure || _told.Add((project.Name, text)))
                {
                    events.Publish(new RunRemark(project, text, isFailure));
                }
            }
        }
    }

    /// <summary>Lists what can be told of their tests without running them.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; no process is left behind.</exception>
    /// <exception cref="AssayException">There is no dotnet command, or the folder can't be written.</exception>
    public async Task<IReadOnlyList<UndrivenTests>> ListAsync(CancellationToken cancel)
    {
        var listed = new List<UndrivenTests>();
        foreach (var undriven in _wanted)
        {
            var project = undriven.Project;
            var own = await Runner().ListAsync(project, cancel);
            listed.Add(
                new UndrivenTests(
                    undriven,
                    [.. own.Cases.Select(undriven.Case).Where(c => filter.Fits(c.Id))]
                )
                {
                    AreKnown = own.IsKnown,
                    Remarks =
                    [
                        $"{project.Name} is left to its own runner, because {undriven.Reason.TrimEnd('.')}.",
                        .. own.Remark is { } remark ? [remark] : Array.Empty<string>(),
                    ],
                }
            );
        }
        return listed;
    }

    private ProjectRunner Runner() =>
        new(AssayFolder.Create(options.SolutionDirectory), options.OwnRunLimits);
}

/// <summary>What the own runner of a project tells of its tests.</summary>
/// <param name="Project">The project.</param>
/// <param name="Cases">Its cases; empty where it tells them only when it runs them.</param>
public sealed record UndrivenTests(UndrivenProject Project, IReadOnlyList<TestCase> Cases)
{
    /// <summary>False where there may be others that only a run can tell.</summary>
    public bool AreKnown { get; init; } = true;

    /// <summary>Why its own runner is asked, and what the list lacks.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
