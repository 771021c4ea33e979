using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>What has changed since a build.</summary>
/// <param name="Reason">A clause that says why MSBuild has to build; null where it does not.</param>
/// <param name="Sources">Full paths of the sources whose content has changed.</param>
/// <param name="Fresh">Stamps of files that are as they were but look newer, and of the changed sources.</param>
internal sealed record BuildChanges(
    string? Reason,
    IReadOnlyList<string> Sources,
    IReadOnlyDictionary<string, string> Fresh
)
{
    /// <summary>Compares a record with what is there.</summary>
    /// <param name="record">The last build; null where none is on record.</param>
    /// <param name="description">What MSBuild said of the projects; null where it would have to be asked anew.</param>
    /// <param name="root">Folder of the solution.</param>
    /// <param name="now">The time (UTC).</param>
    public static BuildChanges Since(
        BuildRecord? record,
        Description? description,
        string root,
        DateTime now
    ) =>
        record is null ? Because("there is no record of a build")
        : record.Evaluation != description?.Evaluation
            ? Because("a project, a file that it imports, the environment or the SDK has changed")
        : record.Doubt is { } doubt ? Because(doubt)
        : OutputThatDiffers(record) is { } output
            ? Because($"{Paths.Shown(output, root)} is not as the last build left it")
        : FolderThatDiffers(record) is { } folder
            ? Because($"files came or went below {Paths.Shown(folder, root)}")
        : OfInputs(record, root, now);

    private static BuildChanges OfInputs(BuildRecord record, string root, DateTime now)
    {
        var compiled = record.Calls.SelectMany(c => c.Call.Sources).ToHashSet(Paths.Comparer);
        compiled.ExceptWith(record.Unreplayable);
        var (sources, fresh) = (new List<string>(), new Dictionary<string, string>());
        foreach (var (file, stamp) in record.Inputs)
        {
            if (FileStamp.IsCurrent(file, stamp, now, out var current))
            {
                if (current != stamp)
                {
                    fresh[file] = current;
                }
                continue;
            }
            if (
                !compiled.Contains(file)
                || !File.Exists(file)
                || BuildRecorder.SaysSomethingOfTheAssembly(file)
            )
            {
                return Because($"{Paths.Shown(file, root)} has changed");
            }
            sources.Add(file);
            // Taken before the compiler reads it: what changes in between is found the next time.
            fresh[file] = FileStamp.OfInput(file, now);
        }
        return new BuildChanges(null, sources, fresh);
    }

    private static string? OutputThatDiffers(BuildRecord record) =>
        record
            .Outputs.Where(o => FileStamp.OfOutput(o.Key) != o.Value)
            .Select(o => o.Key)
            .FirstOrDefault();

    private static string? FolderThatDiffers(BuildRecord record)
    {
        var listing = new FolderListing(record.Outside);
        return record
            .Folders.Where(f => listing.StampOf(f.Key) != f.Value)
            .Select(f => f.Key)
            .FirstOrDefault();
    }

    private static BuildChanges Because(string reason) =>
        new(reason, [], new Dictionary<string, string>());
}
