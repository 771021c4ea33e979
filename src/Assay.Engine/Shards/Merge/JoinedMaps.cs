using Assay.Analysis.Coverage;
using Assay.Engine.Map;

namespace Assay.Engine.Shards.Merge;

/// <summary>The maps that shards make together.</summary>
/// <param name="Maps">The maps, by project.</param>
/// <param name="Missing">Numbers of the shards whose maps are not there.</param>
/// <param name="Count">How many shards there are to be.</param>
public sealed record JoinedMaps(
    IReadOnlyList<(string Project, StoredMap Map)> Maps,
    IReadOnlyList<int> Missing,
    int Count
)
{
    /// <summary>A sentence for each project whose machines did not build the same, so that it has no map.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>A sentence that says which shards are missing; null where none is.</summary>
    public string? WhatIsMissing => ShardOrigin.WhatIsMissing("maps", Missing, Count);

    /// <summary>How many tests the maps know.</summary>
    public int Tests => Maps.Sum(m => m.Map.Coverage.Tests.Count + m.Map.Sensitive.Count);

    /// <summary>Joins the maps of shards.</summary>
    /// <param name="shards">At least one.</param>
    /// <exception cref="AssayException">They do not belong together, or one is damaged.</exception>
    public static JoinedMaps Of(IReadOnlyList<ShardMaps> shards)
    {
        var missing = ShardOrigin.Check([.. shards.Select(s => s.Origin)]);
        var projects = shards
            .OrderBy(s => s.Origin.Shard.Index)
            .SelectMany(s => s.Maps.Select(m => (s.Origin.Path, m.Project, m.Map)))
            .GroupBy(m => m.Project, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Project: g.Key, Maps: g.Select(m => (m.Path, m.Map)).ToArray()))
            .ToLookup(p => p.Maps.All(m => AreOfOneBuild(p.Maps[0].Map, m.Map)));
        return new JoinedMaps(
            [.. projects[true].Select(p => (p.Project, Join(p.Maps)))],
            missing,
            shards[0].Origin.Shard.Count
        )
        {
            LeftOut =
            [
                .. projects[false]
                    .Select(p =>
                        $"The maps of {p.Project} are not joined, because the machines did not build the same from its sources: 'assay coverage' makes a map here."
                    ),
            ],
        };
    }

    private static bool AreOfOneBuild(StoredMap one, StoredMap other) =>
        one.Rest == other.Rest
        && one.Modules.SequenceEqual(other.Modules)
        && one.Coverage.Modules.SequenceEqual(other.Coverage.Modules);

    private static StoredMap Join((string Path, StoredMap Map)[] maps)
    {
        var first = maps[0].Map;
        var coverage = new CoverageMapBuilder(first.Coverage.Modules);
        var effects = new EffectMapBuilder();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, map) in maps)
        {
            try
            {
                foreach (var test in map.Coverage.Tests.Concat(map.Sensitive.Select(s => s.Test)))
                {
                    if (!known.Add(test))
                    {
                        throw ShardMaps.Wrong(path, $"the test {test} is in another one too");
                    }
                }
                foreach (var test in map.Coverage.Tests)
                {
                    coverage.Add(test, map.Coverage.ProbesOf(test)!);
                }
                foreach (var test in map.Effects.Tests.Tests)
                {
                    effects.Add(test, map.Effects.Of(test));
                }
            }
            // Sets are read only when they are asked for.
            catch (InvalidDataException)
            {
                throw ShardMaps.Wrong(path, "it is damaged");
            }
        }
        return new StoredMap(
            first.Modules,
            coverage.Build(),
            effects.Build(new HashSet<string>()),
            [.. maps.SelectMany(m => m.Map.Sensitive).OrderBy(s => s.Test, StringComparer.Ordinal)],
            [.. maps.SelectMany(m => m.Map.Failing).Distinct().Order(StringComparer.Ordinal)]
        )
        {
            Rest = first.Rest,
        };
    }
}
