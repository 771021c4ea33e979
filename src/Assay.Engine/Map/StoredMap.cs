using System.Security.Cryptography;
using System.Text;
using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Selection;

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

    /// <summary>What is stored of a map.</summary>
    public static StoredMap Of(ProjectMap map) =>
        new(
            [.. map.Modules.Select(m => new StoredModule(m.File, m.Key, m.IsTestAssembly))],
            map.Coverage,
            map.Effects,
            map.Sensitive,
            map.Failing
        )
        {
            Rest = map.Rest,
        };

    /// <summary>The map of some of the tests.</summary>
    /// <param name="isWanted">True for a test that is to stay.</param>
    public StoredMap Only(Func<string, bool> isWanted) =>
        this with
        {
            Coverage = Coverage.Only(isWanted),
            Effects = new EffectMap(Effects.Things, Effects.Tests.Only(isWanted)),
            Sensitive = [.. Sensitive.Where(s => isWanted(s.Test))],
            Failing = [.. Failing.Where(isWanted)],
        };

    // It may have come from another machine, and say something else of the same assemblies.
    private bool Fits(int module, RewrittenModule now) =>
        Coverage.Modules[module].Probes == now.Table.Probes;

    /// <summary>The map for the project as it is built now; null where any of its assemblies is another than it was.</summary>
    /// <param name="now">The project.</param>
    public ProjectMap? AsOf(RewrittenProject now) =>
        Rest == now.Rest
        && Modules
            .Select(m => (m.File, m.Key))
            .SequenceEqual(now.Modules.Select(m => (m.File, m.Key)))
        && now.Modules.Index().All(m => Fits(m.Index, m.Item))
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
    /// nor any assembly that they ran code of, or may have run code of, has changed; or of these only methods that they
    /// did not run.
    /// </summary>
    /// <param name="now">The project.</param>
    /// <param name="unchanged">What of assemblies that have changed has not; null where only whole assemblies are told apart.</param>
    internal StillHolds StillHolding(RewrittenProject now, UnchangedCode? unchanged = null)
    {
        var keys = now
            .Modules.Select((m, i) => (m, i))
            .ToDictionary(x => (x.m.File, x.m.Key), x => x.i);
        var moved = Modules
            .Select(
                (m, own) =>
                    keys.TryGetValue((m.File, m.Key), out var i) && Fits(own, now.Modules[i])
                        ? i
                        : (int?)null
            )
            .ToArray();
        var isSame =
            moved.All(m => m is not null) && now.Modules.Count == Modules.Count && Rest == now.Rest;
        if (Rest != now.Rest)
        {
            return new StillHolds(this, new MovedModule?[moved.Length], isSame);
        }
        var modules = moved
            .Select(
                (m, i) =>
                    m is { } index ? new MovedModule(index) : MovedIn(Modules[i], now, unchanged)
            )
            .ToArray();
        var ownIsKnown = Enumerable
            .Range(0, Modules.Count)
            .All(i => !Modules[i].IsTestAssembly || modules[i] is not null);
        return new StillHolds(this, ownIsKnown ? modules : new MovedModule?[moved.Length], isSame)
        {
            Stale = isSame ? new HashSet<string>() : unchanged?.Stale ?? new HashSet<string>(),
        };
    }

    private static MovedModule? MovedIn(
        StoredModule module,
        RewrittenProject now,
        UnchangedCode? unchanged
    )
    {
        var index = now.Modules.ToList().FindIndex(m => m.File == module.File && m.IsUsersCode);
        return index >= 0 && unchanged?.Moved(module.File, now.Modules[index].Table) is { } probes
            ? new MovedModule(index) { Probes = probes }
            : null;
    }

    /// <summary>What stands for the assemblies that the map was made of.</summary>
    public string Key => KeyOf(Modules.Select(m => (m.File, m.Key)));

    /// <summary>What stands for some assemblies.</summary>
    /// <param name="modules">Each with the digest of what its copy was made from.</param>
    public static string KeyOf(IEnumerable<(string File, string Key)> modules) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', modules.Select(m => $"{m.File} {m.Key}")))
            )
        );
}

/// <summary>An assembly of a stored map.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Key">Digest of what its rewritten copy was made from.</param>
/// <param name="IsTestAssembly">True for the test project's own assembly.</param>
public sealed record StoredModule(string File, string Key, bool IsTestAssembly);
