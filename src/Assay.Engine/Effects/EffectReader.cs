using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Workspace;

namespace Assay.Engine.Effects;

/// <summary>Reads from the map of a project what each test touches.</summary>
/// <param name="root">Full path of the solution's folder.</param>
public sealed class EffectReader(string root)
{
    private readonly EffectPlaces _places = new(root);
    private readonly EffectNoise _noise = new(root);

    /// <summary>The effects of each test that the map knows, sorted and each once.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Effect>> Of(ProjectMap map)
    {
        var sites = new Sites(
            SitesByProbe(map),
            new Leftovers(map),
            map.Effects.Things.ToLookup(t => (t.Module, t.Probe))
        );
        var all = new Dictionary<string, IReadOnlyList<Effect>>(StringComparer.Ordinal);
        foreach (
            var (test, effects) in map
                .Coverage.Tests.AsParallel()
                .AsOrdered()
                .Select(t => (t, EffectsOf(t, map, sites)))
        )
        {
            all[test] = effects;
        }
        return new SharedFields(all).WithoutOthers();
    }

    private List<Effect> EffectsOf(string test, ProjectMap map, Sites sites)
    {
        var own = map.Effects.Of(test).ToLookup(t => (t.Module, t.Probe));
        var effects = new HashSet<Effect>();
        var passed = map.Coverage.ProbesOf(test)!;
        foreach (var probe in passed)
        {
            if (sites.At[probe] is { } here)
            {
                foreach (
                    var at in here.Where(a => !sites.Leftovers.Contains(a.Module, a.Site, passed))
                )
                {
                    effects.UnionWith(
                        At(map.Modules[at.Module], at.Site, own[at.Key], sites.Known[at.Key])
                    );
                }
            }
        }
        return [.. effects];
    }

    private IEnumerable<Effect> At(
        RewrittenModule module,
        EffectSite site,
        IEnumerable<TouchedThing> own,
        IEnumerable<TouchedThing> known
    )
    {
        var things = Targets(own);
        if (things.Length == 0)
        {
            // Touched in a static constructor, whose note went to the test that came first.
            things = Targets(known);
            things =
                things.Length == 1
                    ? things
                    : [(null, null, things.Select(t => t.By).DefaultIfEmpty(Toucher.Test).Min())];
        }
        return things
            .Where(t => !_noise.Contains(module, site.Kind, t.Target))
            .Select(t => new Effect(
                site.Kind,
                EffectKinds.IsStatic(site.Kind) ? site.Call
                    : EffectKinds.HasPath(site.Kind) && t.Target is not null
                        ? Paths.Shown(t.Target, root)
                    : t.Target,
                site.Call,
                _places.Of(module, site) ?? (t.Place is null ? null : EffectPlaces.Method(t.Place))
            )
            {
                By = t.By,
            });
    }

    private static (string? Target, string? Place, Toucher By)[] Targets(
        IEnumerable<TouchedThing> things
    ) =>
        [
            .. things.GroupBy(
                t => (t.Target, t.Place),
                (t, same) => (t.Target, t.Place, same.Min(s => s.By))
            ),
        ];

    private static List<SiteOfModule>?[] SitesByProbe(ProjectMap map)
    {
        var sites = new List<SiteOfModule>?[map.Coverage.ProbeCount];
        for (var module = 0; module < map.Modules.Count; module++)
        {
            var first = map.Coverage.FirstProbe(module);
            foreach (var site in map.Modules[module].Table.Effects)
            {
                if (!EffectKinds.IsStatic(site.Kind))
                {
                    (sites[first + site.Probe] ??= []).Add(new SiteOfModule(module, site));
                }
                else if (FieldOfCode(map, module, site.Call) is { } field)
                {
                    (sites[first + site.Probe] ??= []).Add(
                        new SiteOfModule(module, site with { Call = field })
                    );
                }
            }
        }
        return sites;
    }

    // Static state of the tests themselves is theirs to order; it is the code's that surprises.
    private static string? FieldOfCode(ProjectMap map, int module, string field)
    {
        var owner = map.Modules[module];
        if (field.StartsWith('['))
        {
            var end = field.IndexOf(']', StringComparison.Ordinal);
            owner = map.Modules.FirstOrDefault(m => m.Table.AssemblyName == field[1..end]);
            field = field[(end + 1)..];
        }
        return owner is { IsUsersCode: true, IsTestAssembly: false } ? field : null;
    }

    // The calls at each probe, which of them were left running by others, and what was noted at each.
    private sealed record Sites(
        List<SiteOfModule>?[] At,
        Leftovers Leftovers,
        ILookup<(int Module, int Probe), TouchedThing> Known
    );

    private sealed record SiteOfModule(int Module, EffectSite Site)
    {
        public (int, int) Key => (Module, Site.Probe);
    }
}
