using System.Text.RegularExpressions;
using Assay.Engine.Workspace.Build.Compiler;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>Makes the record of a build that MSBuild has just made.</summary>
/// <param name="description">What MSBuild says of the projects, after the build.</param>
/// <param name="scope">The solution.</param>
/// <param name="started">When the build began (UTC).</param>
internal sealed partial class BuildRecorder(
    Description description,
    BuildScope scope,
    DateTime started
)
{
    private readonly ProjectTarget[] _targets = [.. description.Targets.Where(t => !t.IsWhole)];

    /// <summary>The record.</summary>
    /// <param name="log">What the build did.</param>
    /// <param name="last">The record of the build before, whose calls of the compiler still hold where none was made now.</param>
    /// <param name="now">The time (UTC).</param>
    public BuildRecord Make(BuildLog log, BuildRecord? last, DateTime now)
    {
        var doubts = new BuildDoubts(scope.Shipped, scope.Root);
        var inputs = new BuildInputs([.. description.Targets], scope);
        var folders = inputs.Folders(description.Inputs, out var pattern);
        var listing = new FolderListing(inputs.Outside);
        var calls = Calls(log, last, doubts);
        var outputs = Outputs(calls, inputs);
        var (sources, copied) = (calls.SelectMany(c => c.Call.Sources), Names(outputs, ".cs"));
        return new BuildRecord(
            BuildRecord.CurrentVersion,
            description.Evaluation,
            description.Errors.Count > 0 ? "not every project can be evaluated"
                : description.Doubts.Count > 0 ? description.Doubts[0]
                : pattern ?? doubts.OfBuild(log),
            inputs
                .Files(folders)
                .Concat(calls.SelectMany(c => c.Call.Inputs))
                .Distinct(Paths.Comparer)
                .Where(f => !inputs.IsBuilt(f))
                .ToDictionary(f => f, f => StampOf(f, now), Paths.Comparer),
            outputs.ToDictionary(f => f, FileStamp.OfOutput, Paths.Comparer),
            folders
                .Concat(GitInputs.Tags(scope.Root) is { } tags ? [tags] : [])
                .ToDictionary(f => f, listing.StampOf, Paths.Comparer),
            inputs.Outside,
            new ProductCopies(outputs, calls).Find()
        )
        {
            Unreplayable =
            [
                .. sources
                    .Distinct(Paths.Comparer)
                    .Where(f =>
                        inputs.IsBuilt(f)
                        || copied.Contains(Path.GetFileName(f))
                        || SaysSomethingOfTheAssembly(f)
                    ),
            ],
            UnknownCalls =
            [
                .. _targets
                    .Where(t => !calls.Any(c => IsOf(c.Call, t)))
                    .Select(t => t.Of("TargetPath")),
            ],
        };
    }

    /// <summary>True where a source says something of its whole assembly, such as its version, which goes into more files than that.</summary>
    public static bool SaysSomethingOfTheAssembly(string file) =>
        File.Exists(file) && OfAssembly().IsMatch(File.ReadAllText(file));

    // Where the compiler was not called, the last call that was is the one that made what is there: unless somebody
    // else has compiled since, with arguments that we don't know.
    private static List<RecordedCall> Calls(BuildLog log, BuildRecord? last, BuildDoubts doubts)
    {
        var made = log
            .Commands.Select(CompilerCall.Read)
            .OfType<CompilerCall>()
            .Where(c => c.Doubt is null)
            .GroupBy(c => c.Output, Paths.Comparer)
            .Where(c => c.Count() == 1)
            .Select(c => c.Single())
            .Where(c => File.Exists(c.Output))
            .Select(c => new RecordedCall(
                c,
                FileStamp.OfOutput(c.Output),
                doubts.OfCompiler(log, c.Project),
                new Dictionary<string, IReadOnlyList<string>>()
            ))
            .ToList();
        var kept = (last?.Calls ?? []).Where(c =>
            !made.Any(m => Paths.Comparer.Equals(m.Call.Output, c.Call.Output))
            && FileStamp.OfOutput(c.Call.Output) == c.Stamp
        );
        return [.. made, .. kept];
    }

    // A file that changed while the build ran may have been read before or after.
    private string StampOf(string file, DateTime now) =>
        scope.Shipped.Any(s => Paths.IsBelow(file, s)) ? FileStamp.OfOutput(file)
        : File.GetLastWriteTimeUtc(file) >= started ? FileStamp.Unknown
        : FileStamp.OfInput(file, now);

    private HashSet<string> Outputs(List<RecordedCall> calls, BuildInputs inputs) =>
        _targets
            .Select(t => Path.Combine(IntermediateFolder(t), t.Of("CleanFile")))
            .Where(File.Exists)
            .SelectMany(list => File.ReadAllLines(list))
            // Of a copied tree they still name the files of the tree that it was copied from.
            .Where(f => Path.IsPathFullyQualified(f) && inputs.IsBuilt(Path.GetFullPath(f)))
            .Concat(calls.SelectMany(c => c.Call.Products))
            .Concat(calls.SelectMany(c => c.Call.Inputs).Where(inputs.IsBuilt))
            .Concat(_targets.Select(t => t.Of("ProjectAssetsFile")))
            .Where(File.Exists)
            .Select(Path.GetFullPath)
            .ToHashSet(Paths.Comparer);

    private static string IntermediateFolder(ProjectTarget target) =>
        Path.GetFullPath(
            target.Of("IntermediateOutputPath").Replace('\\', Path.DirectorySeparatorChar),
            target.ProjectFolder
        );

    private static bool IsOf(CompilerCall call, ProjectTarget target) =>
        Paths.Comparer.Equals(call.Project, target.ProjectPath)
        && Paths.Comparer.Equals(
            Path.GetDirectoryName(call.Output),
            Path.TrimEndingDirectorySeparator(IntermediateFolder(target))
        );

    private static HashSet<string> Names(IEnumerable<string> files, string extension) =>
        files
            .Where(f => f.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            .Where(f =>
                !f.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Select(f => Path.GetFileName(f)!)
            .ToHashSet(Paths.Comparer);

    [GeneratedRegex(@"\[\s*(assembly|module)\s*:")]
    private static partial Regex OfAssembly();
}
