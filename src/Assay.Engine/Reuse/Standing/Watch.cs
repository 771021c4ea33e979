using Assay.Engine.Workspace.Build.Fingerprint;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Reuse.Standing;

/// <summary>
/// Gathers what a verdict rests on while it is being reached. Each thing is stamped before anybody looks at it, so that
/// what changes later, even in the middle of the run, differs from its stamp.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class Watch(TimeProvider time)
{
    // Launch and run settings, and what runners and frameworks are configured by.
    private static readonly string[] SaysHowToRun = [".json", ".runsettings", ".config", ".xml"];

    private readonly SortedDictionary<string, string> _stamps = new(StringComparer.Ordinal);

    /// <summary>True where all that a verdict rests on is known, and no stamp can hide a change.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Full paths of the folders that hold what is built, and nothing that is read.</summary>
    public IReadOnlyList<string> Outside { get; private set; } = [];

    /// <summary>The stamps by kind and path.</summary>
    public IReadOnlyDictionary<string, string> Stamps => _stamps;

    /// <summary>Something matters that can't be watched: no verdict of this run will stand.</summary>
    public void GiveUp() => IsSound = false;

    /// <summary>Files, existing or not.</summary>
    /// <param name="paths">Their full paths.</param>
    public void Files(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Add(WatchStamp.File, path);
        }
    }

    /// <summary>Something at a path: a file, or all that lies in a folder.</summary>
    /// <param name="path">Full path of it, existing or not.</param>
    public void Any(string path)
    {
        Add(WatchStamp.File, path);
        if (Directory.Exists(path))
        {
            Add(WatchStamp.Below, path);
        }
    }

    /// <summary>Which folders lie in a folder.</summary>
    /// <param name="path">Full path of the folder.</param>
    public void Folders(string path) => Add(WatchStamp.Folders, path);

    /// <summary>What the runtime loads from a folder.</summary>
    /// <param name="path">Full path of the folder.</param>
    internal void Loaded(string path)
    {
        Add(WatchStamp.Loaded, path);
        Files(ProjectContent.FilesIn(path));
    }

    /// <summary>What decides how projects are run that nobody builds.</summary>
    /// <param name="description">What MSBuild says of them.</param>
    /// <param name="scope">The solution.</param>
    internal void AsBuilt(Description description, BuildScope scope)
    {
        Outside = new BuildInputs(description.Targets, scope).Outside;
        Evaluated(description);
        var listing = new FolderListing(Outside);
        Files(
            description
                .Targets.Select(t => t.ProjectFolder)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(listing.Files)
                .Where(f =>
                    SaysHowToRun.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)
                )
        );
        foreach (var target in description.Targets)
        {
            Add(WatchStamp.Project, target.ProjectFolder);
        }
    }

    /// <summary>What a build reads and writes.</summary>
    /// <param name="record">The last build.</param>
    /// <param name="description">What MSBuild says of the projects.</param>
    internal void Built(BuildRecord record, Description description)
    {
        Outside = record.Outside;
        Evaluated(description);
        Files(record.Inputs.Keys);
        Files(record.Outputs.Keys);
        foreach (var folder in record.Folders.Keys)
        {
            Add(WatchStamp.Project, folder);
        }
    }

    private void Evaluated(Description description)
    {
        // Where MSBuild has doubts, it is asked each time.
        IsSound &= description is { Inputs.Count: > 0, Doubts.Count: 0, Errors.Count: 0 };
        foreach (var (path, stamp) in description.Inputs)
        {
            Add(Stamp.IsOfNames(stamp) ? WatchStamp.MSBuild : WatchStamp.File, path);
            // It was looked at before there was anybody to watch.
            IsSound &= Stamp.IsCurrent(path, stamp);
        }
    }

    private void Add(string kind, string path)
    {
        if (_stamps.ContainsKey(kind + path))
        {
            return;
        }
        var stamp = new WatchStamp(Outside).Of(kind + path);
        IsSound &= stamp is not null && !IsTooFresh(kind, path);
        _stamps[kind + path] = stamp ?? "";
    }

    // A second change within a tick of the file system's clock would leave the time as it is.
    private bool IsTooFresh(string kind, string path) =>
        kind == WatchStamp.File
        && new FileInfo(path) is { Exists: true } file
        && file.LastWriteTimeUtc > time.GetUtcNow().UtcDateTime - FileStamp.Tick;
}
