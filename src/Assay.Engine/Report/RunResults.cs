using Assay.Engine.Classify;
using Assay.Engine.Record;

namespace Assay.Engine.Report;

/// <summary>A recorded run with all of its results: what every document about a run is made of.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Run">The run.</param>
/// <param name="Cases">Its cases, ordered by test id.</param>
public sealed record RunResults(string Solution, RecordedRun Run, IReadOnlyList<MergedCase> Cases)
{
    /// <summary>Projects that were left out of it; empty where that is no longer known.</summary>
    public IReadOnlyList<SetAsidePart> SetAside { get; init; } = [];

    /// <summary>Those of the cases that did not run, because they had passed with all that they depend on: when, by id.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Cached { get; init; } =
        new Dictionary<string, DateTimeOffset>();

    /// <summary>The same without the cases that did not run.</summary>
    public RunResults Ran =>
        Cached.Count == 0
            ? this
            : this with
            {
                Cases = [.. Cases.Where(c => !Cached.ContainsKey(c.Test.Id))],
                Cached = new Dictionary<string, DateTimeOffset>(),
            };

    /// <summary>Verdicts on those tests of which a map of this build is in the store, by id.</summary>
    public IReadOnlyDictionary<string, Classified> Classified { get; init; } =
        new Dictionary<string, Classified>();

    /// <summary>Reads a run from the store.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public static RunResults Read(string solution, Store store, RecordedRun run) =>
        new(solution, run, MergedCase.Merge(store.Results.Of(run.Id)));
}
