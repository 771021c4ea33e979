using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Record;
using Assay.Engine.Workspace;

namespace Assay.Engine.Selection;

/// <summary>
/// What of changed assemblies has not changed: a method whose instructions are the same has the same probes in the same
/// order, though other numbers.
/// </summary>
internal sealed class UnchangedCode
{
    private readonly IReadOnlyDictionary<string, BlockTable> _before;

    private UnchangedCode(
        IReadOnlyDictionary<string, BlockTable> before,
        IReadOnlySet<string> stale
    )
    {
        _before = before;
        Stale = stale;
    }

    /// <summary>Tests that may pass other code now, or touch other things.</summary>
    public IReadOnlySet<string> Stale { get; }

    /// <summary>Compares what a map was made of with what is built now; null where that can't be told method by method.</summary>
    /// <param name="store">What is known of the build that the map was made of.</param>
    /// <param name="copies">What the probes of its assemblies stood for.</param>
    /// <param name="project">The project.</param>
    /// <param name="map">The map.</param>
    public static UnchangedCode? Of(
        Store store,
        RewriteCache copies,
        TestProject project,
        StoredMap map
    )
    {
        if (
            store.Snapshots.Of(project.Name) is not { } snapshot
            || snapshot.Map != map.Key
            || Tables(copies, map) is not { } tables
        )
        {
            return null;
        }
        var change = BuildChange.Since(snapshot, project);
        return change.Everything is not null
            ? null
            : new UnchangedCode(
                map.Modules.Zip(tables)
                    .ToDictionary(m => m.First.File, m => m.Second, StringComparer.Ordinal),
                new TestsOfMethods(map, tables)
                    .Of(change.Methods)
                    .Keys.ToHashSet(StringComparer.Ordinal)
            );
    }

    /// <summary>What the probes of a map's assemblies stand for, in their order; null where that is no longer kept of one.</summary>
    public static BlockTable[]? Tables(RewriteCache copies, StoredMap map)
    {
        var tables = map.Modules.Select(m => copies.TableOf(m.Key)).OfType<BlockTable>().ToArray();
        return tables.Length == map.Modules.Count ? tables : null;
    }

    /// <summary>For each probe that an assembly had the number that it has now, below zero where it is gone or not the same.</summary>
    /// <param name="file">The assembly, by its path below the bin folder.</param>
    /// <param name="now">What its probes stand for now.</param>
    public int[]? Moved(string file, BlockTable now)
    {
        if (!_before.TryGetValue(file, out var before))
        {
            return null;
        }
        var moved = new int[before.Probes];
        Array.Fill(moved, -1);
        var places = MethodProbes.Of(now);
        foreach (var (method, probes) in MethodProbes.Of(before))
        {
            if (places.TryGetValue(method, out var others) && others.Length == probes.Length)
            {
                foreach (var (probe, place) in probes.Zip(others))
                {
                    moved[probe] = place;
                }
            }
        }
        return moved;
    }
}
