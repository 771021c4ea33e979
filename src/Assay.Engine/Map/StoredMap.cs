using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;

namespace Assay.Engine.Map;

/// <summary>A map as it was stored: its assemblies are known by what they were made from, and may have changed since.</summary>
/// <param name="Modules">The assemblies, in the order of <paramref name="Coverage"/>'s modules.</param>
/// <param name="Coverage">Which test passes which probes.</param>
/// <param name="Effects">What each test touched.</param>
/// <param name="Sensitive">Tests that are in neither, because they end otherwise with probes.</param>
/// <param name="Failing">Tests that failed without probes too.</param>
public sealed record StoredMap(
    IReadOnlyList<StoredModule> Modules,
    CoverageMap Coverage,
    EffectMap Effects,
    IReadOnlyList<SensitiveTest> Sensitive,
    IReadOnlyList<string> Failing
)
{
    /// <inheritdoc cref="RewrittenProject.Rest"/>
    public string Rest { get; init; } = "";

    /// <summary>The map for the project as it is built now; null where any of its assemblies is another than it was.</summary>
    /// <param name="now">The project.</param>
    public ProjectMap? AsOf(RewrittenProject now) =>
        Rest == now.Rest
        && Modules
            .Select(m => (m.File, m.Key))
            .SequenceEqual(now.Modules.Select(m => (m.File, m.Key)))
            ? new ProjectMap(
                now.Project.Name,
                now.Modules,
                Coverage,
                Effects,
                Sensitive,
                Failing,
                now.LeftOut
            )
            {
                Rest = Rest,
            }
            : null;

    /// <summary>
    /// What of it still holds for the project as it is built now: the sets of tests of which neither the test assembly
    /// nor any assembly that they ran code of, or may have run code of, has changed.
    /// </summary>
    /// <param name="now">The project.</param>
    public StillHolds StillHolding(RewrittenProject now)
    {
        var keys = now
            .Modules.Select((m, i) => (m, i))
            .ToDictionary(x => (x.m.File, x.m.Key), x => x.i);
        var moved = Modules
            .Select(m => keys.TryGetValue((m.File, m.Key), out var i) ? i : (int?)null)
            .ToArray();
        var isSame =
            moved.All(m => m is not null) && now.Modules.Count == Modules.Count && Rest == now.Rest;
        var ownIsSame = Enumerable
            .Range(0, Modules.Count)
            .All(i => !Modules[i].IsTestAssembly || moved[i] is not null);
        return new StillHolds(
            this,
            ownIsSame && Rest == now.Rest ? moved : new int?[moved.Length],
            isSame
        );
    }
}

/// <summary>An assembly of a stored map.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Key">Digest of what its rewritten copy was made from.</param>
/// <param name="IsTestAssembly">True for the test project's own assembly.</param>
public sealed record StoredModule(string File, string Key, bool IsTestAssembly);
