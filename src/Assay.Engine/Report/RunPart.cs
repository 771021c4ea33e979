using Assay.Engine.Record;

namespace Assay.Engine.Report;

/// <summary>Which run a document is about.</summary>
/// <param name="Id">Number of the run in the store.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="State"><c>finished</c>, <c>cancelled</c> or <c>interrupted</c>: only of a finished one is every result there.</param>
/// <param name="Command">The command.</param>
/// <param name="Configuration">The build configuration.</param>
/// <param name="Commit">The commit that was checked out; absent outside of a repository.</param>
/// <param name="Dirty">True where files differed from that commit; absent outside of a repository.</param>
/// <param name="Machine">Name of the machine.</param>
/// <param name="Cores">Processors that the run could use.</param>
/// <param name="Repeats">How many times the suite was run.</param>
/// <param name="Filter">The patterns that test ids had to fit; absent where the whole suite ran.</param>
public sealed record RunPart(
    long Id,
    DateTimeOffset Started,
    string State,
    string Command,
    string Configuration,
    string? Commit,
    bool? Dirty,
    string Machine,
    int Cores,
    int Repeats,
    IReadOnlyList<string>? Filter
)
{
    /// <summary>The part of the suite that ran, such as <c>2/4</c>; absent where that was all of it.</summary>
    public string? Shard { get; init; }

    internal static RunPart Of(RecordedRun run) =>
        new(
            run.Id,
            run.Started,
            run.State switch
            {
                RunState.Finished => "finished",
                RunState.Cancelled => "cancelled",
                _ => "interrupted",
            },
            run.Info.Command,
            run.Info.Configuration,
            run.Info.Commit,
            run.Info.IsDirty,
            run.Info.Machine,
            run.Info.Cores,
            run.Repeats.Count,
            run.Info.Filter.Count > 0 ? run.Info.Filter : null
        )
        {
            Shard = run.Info.Shard,
        };
}

/// <summary>Something that went wrong or was unusual outside of every test.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Text">What.</param>
/// <param name="Failure">True where <c>dotnet test</c> would fail because of it.</param>
public sealed record RemarkPart(string Project, string Text, bool Failure)
{
    internal static IReadOnlyList<RemarkPart> Of(RecordedRun run) =>
        [.. run.Remarks.Select(r => new RemarkPart(r.Project, r.Text, r.IsFailure))];
}

/// <summary>A project that is left out while the others are run.</summary>
/// <param name="Project">Its name, as it would be in test ids.</param>
/// <param name="Reason">A sentence that says why, and what to do.</param>
/// <param name="Failure">True where <c>dotnet test</c> would fail because of it.</param>
public sealed record SetAsidePart(string Project, string Reason, bool Failure);
