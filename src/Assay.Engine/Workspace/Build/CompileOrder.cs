using Assay.Engine.Workspace.Build.Fingerprint;

namespace Assay.Engine.Workspace.Build;

/// <summary>Calls of the compiler in an order in which each can read what the others write.</summary>
internal static class CompileOrder
{
    /// <summary>The calls, each after those whose files it reads.</summary>
    public static IReadOnlyList<OrderedCall> Of(IReadOnlyList<RecordedCall> calls)
    {
        var waiting = calls.Select(c => new OrderedCall(c)).ToList();
        var ordered = new List<OrderedCall>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(c => !waiting.Any(o => o != c && c.Reads(o))).ToArray();
            // In a ring, which no build can have made, the order says nothing.
            ordered.AddRange(ready.Length > 0 ? ready : [.. waiting]);
            waiting.RemoveAll(ordered.Contains);
        }
        return ordered;
    }
}

/// <summary>A call with the files that it reads and writes.</summary>
/// <param name="recorded">The call.</param>
internal sealed class OrderedCall(RecordedCall recorded)
{
    private readonly HashSet<string> _references = recorded
        .Call.References.Concat(recorded.Call.Analyzers)
        .ToHashSet(Paths.Comparer);

    /// <summary>The call.</summary>
    public RecordedCall Recorded => recorded;

    /// <summary>Full paths of what it writes, and of the copies.</summary>
    public IReadOnlyList<string> Files { get; } =
    [.. recorded.Copies.SelectMany(c => c.Value.Prepend(c.Key))];

    /// <summary>True where it reads what another one writes.</summary>
    public bool Reads(OrderedCall other) => other.Files.Any(_references.Contains);
}
