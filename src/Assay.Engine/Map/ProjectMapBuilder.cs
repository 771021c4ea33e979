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
    private readonly Dictionary<string, TestCase> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _ofGroup = new(StringComparer.Ordinal);

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

    public void Add(CaseTouched touched)
    {
        foreach (var row in touched.What.StaticHits)
        {
            if (ModuleOf(touched, row.TypeModule) is { } owner)
            {
                var type = _project.Modules[owner].Table.StaticTypes[row.Type];
                _statics.Initialised(type.Assembly, type.Name, Probes(touched, row.Hits));
            }
        }
        if (touched.Case is { } test)
        {
            _cases[test.Id] = test;
            _own.Add(test.Id, touched.What.Hits.Select(h => (touched.Modules[h.Module], h.Probes)));
            return;
        }
        var passed = touched.What.Hits.SelectMany(h => Probes(touched, h)).ToArray();
        foreach (var group in GroupsServed(touched))
        {
            if (!_ofGroup.TryGetValue(group, out var probes))
            {
                _ofGroup[group] = probes = [];
            }
            probes.UnionWith(passed);
        }
    }

    /// <param name="isLeftOut">Tests that are not to be in it.</param>
    public ProjectMap Build(Func<string, bool> isLeftOut)
    {
        var raw = _own.Build();
        var all = new CoverageMapBuilder(raw.Modules);
        foreach (var test in raw.Tests.Where(t => !isLeftOut(t)))
        {
            var probes = raw.ProbesOf(test)!;
            var served = _ofGroup.GetValueOrDefault(_cases[test].Host.Group);
            all.Add(test, _statics.With(served is null ? probes : [.. probes, .. served]));
        }
        return new ProjectMap(
            _project.Project.Name,
            _project.Modules,
            all.Build(),
            _project.LeftOut
        );
    }

    // What runs between two tests is tear-down of the first's group, or set-up of the second's: one can't tell which.
    private static IEnumerable<string> GroupsServed(CaseTouched touched) =>
        new[] { touched.Before, touched.Behind }
            .OfType<TestCase>()
            .Select(c => c.Host.Group)
            .Distinct(StringComparer.Ordinal);

    private IEnumerable<int> Probes(CaseTouched touched, ModuleHits hits) =>
        ModuleOf(touched, hits.Module) is { } module
            ? hits.Probes.Select(p => _first[module] + p)
            : [];

    private int? ModuleOf(CaseTouched touched, int number) =>
        _module.TryGetValue(touched.Modules[number], out var module) ? module : null;
}
