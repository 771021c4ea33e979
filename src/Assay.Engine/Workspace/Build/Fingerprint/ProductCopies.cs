namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>Finds where a build has copied what the compiler wrote: files of the same name and content.</summary>
/// <param name="outputs">Full paths of all files that the build made.</param>
/// <param name="calls">The calls of the compiler.</param>
internal sealed class ProductCopies(
    IReadOnlyCollection<string> outputs,
    IReadOnlyList<RecordedCall> calls
)
{
    /// <summary>The calls with their copies, and a doubt where a file of that name is no copy of anything.</summary>
    public IReadOnlyList<RecordedCall> Find()
    {
        var byName = outputs.ToLookup(f => Path.GetFileName(f), Paths.Comparer);
        var claimed = new HashSet<string>(Paths.Comparer);
        var found = calls.Select(c => With(c, byName, claimed)).ToArray();
        return
        [
            .. found.Select(c =>
                Strange(c, byName, claimed) is { } strange
                    ? c with
                    {
                        Doubt = c.Doubt ?? $"'{strange}' is not what the compiler wrote",
                    }
                    : c
            ),
        ];
    }

    private static RecordedCall With(
        RecordedCall call,
        ILookup<string, string> byName,
        HashSet<string> claimed
    )
    {
        var assemblies = Equals(call.Call.Output, byName);
        var folders = assemblies.Select(Folder).ToHashSet(Paths.Comparer);
        var copies = new Dictionary<string, IReadOnlyList<string>>(Paths.Comparer);
        foreach (var product in call.Call.Products)
        {
            // Symbols and documents lie beside the assembly, reference assemblies never. That keeps targets apart whose
            // documents are equal.
            var isReference = call.Call.IsReference(product);
            copies[product] =
            [
                .. Equals(product, byName).Where(f => folders.Contains(Folder(f)) != isReference),
            ];
            claimed.UnionWith(copies[product].Prepend(product));
        }
        return call with { Copies = copies };
    }

    private static List<string> Equals(string product, ILookup<string, string> byName) =>
        [
            .. byName[Path.GetFileName(product)]
                .Where(f => !Paths.Comparer.Equals(f, product) && AreEqual(f, product)),
        ];

    // An assembly that is copied nowhere, or has symbols at its side that are ours while it is not, was changed by somebody
    // after the compiler.
    private static string? Strange(
        RecordedCall call,
        ILookup<string, string> byName,
        HashSet<string> claimed
    )
    {
        var folders = call
            .Copies.Values.SelectMany(c => c)
            .Select(Folder)
            .ToHashSet(Paths.Comparer);
        var output = call.Call.Output;
        return call.Copies[output].Count == 0
            ? output
            : byName[Path.GetFileName(output)]
                .FirstOrDefault(f => !claimed.Contains(f) && folders.Contains(Folder(f)));
    }

    private static string Folder(string file) => Path.GetDirectoryName(file)!;

    /// <summary>True where two files have the same content.</summary>
    public static bool AreEqual(string one, string other) =>
        new FileInfo(one).Length == new FileInfo(other).Length
        && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
