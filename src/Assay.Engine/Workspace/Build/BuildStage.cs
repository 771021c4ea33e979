using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace.Build.Compiler;
using Assay.Engine.Workspace.Build.Fingerprint;
using Assay.Engine.Workspace.Describe;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Workspace.Build;

/// <summary>Builds what has changed since the last build, in the shortest way that is known to give what <c>dotnet build</c> gives.</summary>
/// <param name="order">What is built, and how it is described.</param>
/// <param name="listener">Told of steps and lines.</param>
/// <param name="time">The clock.</param>
internal sealed class BuildStage(BuildOrder order, WorkspaceListener listener, TimeProvider time)
{
    private string RecordFile =>
        Path.Combine(
            order.Folder,
            "build-"
                + Stamp.OfTexts([order.Request.Path, order.Request.Configuration ?? ""])[..16]
                + ".json"
        );

    /// <summary>Builds, and describes the projects.</summary>
    /// <exception cref="AssayException">It does not build, or cannot be described.</exception>
    public async Task<(BuildOutcome Outcome, Description Description)> RunAsync(
        BuildMode mode,
        CancellationToken cancel
    )
    {
        if (mode == BuildMode.Never)
        {
            var asBuilt = await DescribeAsync(cancel);
            order.Watch?.AsBuilt(asBuilt, new BuildScope(order.Root, order.SolutionPath, []));
            return (Outcome(BuildWay.None, "no build was asked for"), asBuilt);
        }
        using var alone = await BuildLock.TakeAsync(
            AssayFolder.Create(order.Root),
            () => listener.OnStep?.Invoke(WorkspaceStep.Waiting),
            cancel
        );
        if (mode == BuildMode.Always)
        {
            return await BuildAsync("it was asked for", cancel, anew: order.NeedsCalls);
        }
        var built = await BuildAsNeededAsync(cancel);
        return
            order.NeedsCalls
            && BuildRecord.Read(RecordFile) is { IsOfRebuild: false, UnknownCalls.Count: > 0 }
            ? await BuildAsync("it is not known how all of it is compiled", cancel, anew: true)
            : built;
    }

    /// <summary>The calls of the compiler that are known by now.</summary>
    public IReadOnlyList<RecordedCall> Calls => BuildRecord.Read(RecordFile)?.Calls ?? [];

    private async Task<(BuildOutcome Outcome, Description Description)> BuildAsNeededAsync(
        CancellationToken cancel
    )
    {
        var record = BuildRecord.Read(RecordFile);
        var description = record is null
            ? null
            : await order.Describer.ReadKeptAsync(order.Members, order.SolutionPath, cancel);
        if (record is not null && description is not null)
        {
            order.Watch?.Built(record, description);
        }
        var changes = BuildChanges.Since(record, description, order.Root, Now());
        if (changes.Reason is { } reason)
        {
            return await BuildAsync(reason, cancel);
        }
        if (changes.Sources.Count == 0)
        {
            KeepFresh(record!, changes);
            return (
                Outcome(BuildWay.None, "nothing has changed since the last build"),
                description!
            );
        }
        return await ReplayAsync(record!, description!, changes, cancel) is { } otherwise
            ? await BuildAsync(otherwise, cancel)
            : (Outcome(BuildWay.Replay, Sentence(changes.Sources)), description!);
    }

    private async Task<string?> ReplayAsync(
        BuildRecord record,
        Description description,
        BuildChanges changes,
        CancellationToken cancel
    )
    {
        listener.OnStep?.Invoke(WorkspaceStep.Building);
        using var work = new WorkFolder(order.Folder);
        var replay = new Replay(new CompilerServer(work));
        var reason = await CompileAsync(replay, record, description, changes, cancel);
        if (replay.Errors.Count > 0)
        {
            // The record stays as it was: where a part was compiled, the next build goes through MSBuild.
            throw BuildFailure.Of(order.Request.Name, replay.Errors, order.Root);
        }
        var after = AfterReplay.Of(record, replay.Compiled);
        if (reason is not null)
        {
            // MSBuild finds what was compiled up to date, and so does not say how that is done.
            after.Write(RecordFile);
            return reason;
        }
        KeepFresh(after, changes);
        return null;
    }

    private static async Task<string?> CompileAsync(
        Replay replay,
        BuildRecord record,
        Description description,
        BuildChanges changes,
        CancellationToken cancel
    )
    {
        try
        {
            return await replay.RunAsync(
                    changes.Sources,
                    NeededCalls.Of(record, description.Targets),
                    cancel
                )
                ?? UnknownDependants.Of(
                    record,
                    description.Targets,
                    record.Calls.Where(replay.ChangedForOthers)
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"a file could not be replaced ({e.Message.TrimEnd('.')})";
        }
    }

    private async Task<(BuildOutcome, Description)> BuildAsync(
        string reason,
        CancellationToken cancel,
        bool anew = false
    )
    {
        listener.OnStep?.Invoke(WorkspaceStep.Building);
        listener.OnBuildLine?.Invoke($"dotnet build: {reason}");
        using var work = new WorkFolder(order.Folder);
        var log = work.PathOf("build.log");
        var last = BuildRecord.Read(RecordFile);
        File.Delete(RecordFile);
        var started = Now();
        await new Builder(order.Root).BuildAsync(
            order.Request with
            {
                LogFile = log,
                IsAnew = anew,
            },
            listener.OnBuildLine,
            cancel
        );
        var description = await DescribeAsync(cancel);
        if (File.Exists(log))
        {
            var scope = new BuildScope(
                order.Root,
                order.SolutionPath,
                await ShippedAsync(description, cancel)
            );
            var made = new BuildRecorder(description, scope, started).Make(
                BuildLog.Read(log),
                last,
                Now()
            );
            (made with { IsOfRebuild = anew }).Write(RecordFile);
        }
        return (Outcome(BuildWay.MSBuild, reason), description);
    }

    private async Task<IReadOnlyList<string>> ShippedAsync(
        Description description,
        CancellationToken cancel
    ) =>
        [
            .. description
                .Targets.Select(t => t.Of("NuGetPackageRoot"))
                .Where(f => f.Length > 0)
                .Select(Path.GetFullPath)
                .Distinct(Paths.Comparer),
            await DotNet.RootAsync(order.Root, cancel),
        ];

    private async Task<Description> DescribeAsync(CancellationToken cancel)
    {
        listener.OnStep?.Invoke(WorkspaceStep.Describing);
        return await order.Describer.DescribeAsync(order.Members, order.SolutionPath, cancel);
    }

    private void KeepFresh(BuildRecord record, BuildChanges changes)
    {
        if (changes.Fresh.Count == 0)
        {
            return;
        }
        var inputs = new Dictionary<string, string>(record.Inputs, Paths.Comparer);
        foreach (var (file, stamp) in changes.Fresh)
        {
            inputs[file] = stamp;
        }
        (record with { Inputs = inputs }).Write(RecordFile);
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    private string Sentence(IReadOnlyList<string> sources) =>
        sources.Count == 1
            ? $"only {Paths.Shown(sources[0], order.Root)} has changed"
            : FormattableString.Invariant($"only {sources.Count} source files have changed");

    private static BuildOutcome Outcome(BuildWay way, string clause) =>
        new(way, char.ToUpperInvariant(clause[0]) + clause[1..] + ".");
}

/// <summary>What is built, and how it is described.</summary>
/// <param name="Root">Folder of the solution.</param>
/// <param name="Folder">Folder for records.</param>
/// <param name="Request">What <c>dotnet build</c> is given.</param>
/// <param name="Describer">Who says what MSBuild knows.</param>
internal sealed record BuildOrder(
    string Root,
    string Folder,
    BuildRequest Request,
    ProjectDescriber Describer
)
{
    /// <summary>The projects.</summary>
    public required IReadOnlyList<SolutionMember> Members { get; init; }

    /// <summary>Whether it must be known how the code is compiled, even where that takes compiling all of it again.</summary>
    public bool NeedsCalls { get; init; }

    /// <summary>The solution with which they are built; null where there is none.</summary>
    public string? SolutionPath { get; init; }

    /// <summary>Gathers what the answer rests on; null where nobody wants to know.</summary>
    public Watch? Watch { get; init; }
}
