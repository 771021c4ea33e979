using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Run;
using Assay.Model.Wire;

namespace Assay.Engine.Map;

/// <summary>Collects the map of one project while its tests run.</summary>
internal sealed class ProjectMapBuilder
{
    private readonly RewrittenProject _project;
    private readonly Dictionary<string, int> _module = new(StringComparer.Ordinal);
    private readonly int[] _first;
    private readonly StaticCredit _statics;
    private readonly CoverageMapBuilder _own;
    private readonly EffectMapBuilder _effects = new();
    private readonly Dictionary<string, TestCase> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Served> _ofGroup = new(StringComparer.Ordinal);

    public ProjectMapBuilder(RewrittenProject project)
    {
        _project = project;
        var tables = project.Modules.Select(m => m.Table).ToArray();
        _first = new int[tables.Length];
        for (var i = 0; i < tables.Length; i++)
        {
            _module[tables[i].Module] = i;
            _first[i] = i == 0 ? 0 : _first[i - 1] + tables[i - 1].Probes;
        }
        _statics = new StaticCredit(tables);
        _own = new CoverageMapBuilder(tables.Select(t => new MappedModule(t.Module, t.Probes)));
    }

    /// <summary>A test has ended; also one that was skipped and touched nothing is known then.</summary>
    public void Add(TestCase test)
    {
        _cases[test.Id] = test;
        _own.Add(test.Id, Array.Empty<int>());
    }

    public void Add(CaseTouched touched)
    {
        foreach (var row in touched.What.StaticHits)
        {
            if (ModuleOf(touched, row.TypeModule) is { } owner)
            {
                var type = _project.Modules[owner].Table.StaticTypes[row.Type];
                _statics.Initialised(type.Assembly, type.Name, Probes(touched, [row.Hits]));
            }
        }
        var probes = Probes(touched, touched.What.Hits);
        var things = Things(touched);
        if (touched.Case is { } test)
        {
            _cases[test.Id] = test;
            _own.Add(test.Id, probes);
            _effects.Add(test.Id, things);
            return;
        }
        foreach (var group in GroupsServed(touched))
        {
            if (!_ofGroup.TryGetValue(group, out var served))
            {
                _ofGroup[group] = served = new Served([], []);
            }
            served.Probes.UnionWith(probes);
            served.Things.UnionWith(things);
        }
    }

    /// <summary>The map of all that was added, and of what is kept of an older one.</summary>
    /// <param name="kept">What still holds of the older one.</param>
    /// <param name="keptTests">The tests of the project that did not run.</param>
    /// <param name="sensitive">Tests that are not to be in it.</param>
    public ProjectMap Build(
        StillHolds? kept,
        IEnumerable<string> keptTests,
        IReadOnlyList<SensitiveTest> sensitive
    )
    {
        var raw = _own.Build();
        var all = new CoverageMapBuilder(raw.Modules);
        var leftOut = sensitive.Select(s => s.Test).ToHashSet(StringComparer.Ordinal);
        foreach (var test in raw.Tests.Where(t => !leftOut.Contains(t)))
        {
            var probes = raw.ProbesOf(test)!;
            var served = _ofGroup.GetValueOrDefault(_cases[test].Host.Group);
            _effects.Add(test, served?.Things ?? []);
            all.Add(test, _statics.With(served is null ? probes : [.. probes, .. served.Probes]));
        }
        foreach (var test in keptTests)
        {
            if (kept?.Of(test) is { } known)
            {
                all.Add(
                    test,
                    known.Hits.SelectMany(h => h.Probes.Select(p => _first[h.Module] + p))
                );
                _effects.Add(test, known.Things);
            }
        }
        return new ProjectMap(
            _project.Project.Name,
            _project.Modules,
            all.Build(),
            _effects.Build(leftOut),
            [.. sensitive, .. kept?.Sensitive ?? []],
            _project.LeftOut
        );
    }

    // What runs between two tests is tear-down of the first's group, or set-up of the second's: one can't tell which.
    private static IEnumerable<string> GroupsServed(CaseTouched touched) =>
        new[] { touched.Before, touched.Behind }
            .OfType<TestCase>()
            .Select(c => c.Host.Group)
            .Distinct(StringComparer.Ordinal);

    private int[] Probes(CaseTouched touched, IEnumerable<ModuleHits> hits) =>
        [
            .. hits.SelectMany(h =>
                ModuleOf(touched, h.Module) is { } module
                    ? h.Probes.Select(p => _first[module] + p)
                    : []
            ),
        ];

    private TouchedThing[] Things(CaseTouched touched) =>
        [
            .. touched
                .What.Notes.Select(n => (n, Module: ModuleOf(touched, n.Module)))
                .Where(x => x.Module is not null)
                .Select(x => new TouchedThing(x.Module!.Value, x.n.Site, x.n.Target, x.n.Place)),
        ];

    // A module that is none of ours was rewritten by somebody else's run, and loaded from there by a test.
    private int? ModuleOf(CaseTouched touched, int number) =>
        _module.TryGetValue(touched.Modules[number], out var module) ? module : null;

    private sealed record Served(HashSet<int> Probes, HashSet<TouchedThing> Things);
}
