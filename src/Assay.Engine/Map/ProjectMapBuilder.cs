using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Engine.Map;

/// <summary>Collects the map of one project while its tests run.</summary>
internal sealed class ProjectMapBuilder
{
    private readonly RewrittenProject _project;
    private readonly Dictionary<string, int> _module = new(StringComparer.Ordinal);
    private readonly int[] _first;
    private readonly ProbedMethods _methods;
    private readonly SecondLooks _secondLooks;
    private readonly StaticCredit _statics;
    private readonly FillCredit _fills;
    private readonly CoverageMapBuilder _own;
    private readonly EffectMapBuilder _effects = new();
    private readonly Dictionary<string, TestCase> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Assembly, string Type), HashSet<TouchedThing>> _ofType = [];
    private readonly HashSet<int> _ofAll = [];
    private readonly HashSet<TouchedThing> _thingsOfAll = [];
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
        _methods = new ProbedMethods(project.Modules);
        var calls = new CallGraph(tables);
        _secondLooks = new SecondLooks(_methods, calls);
        _statics = new StaticCredit(tables);
        _fills = new FillCredit(tables, calls);
        _own = new CoverageMapBuilder(tables.Select(t => new MappedModule(t.Module, t.Probes)));
    }

    /// <summary>A test has ended; also one that was skipped and touched nothing is known then.</summary>
    public void Add(TestCase test)
    {
        _cases[test.Id] = test;
        _own.Add(test.Id, Array.Empty<int>());
    }

    /// <summary>What watches one host for code that runs only for the first test that needs it.</summary>
    public FirstTimes NewHost() => new(_methods);

    /// <param name="touched">What was told.</param>
    /// <param name="host">What watches the host that told it.</param>
    public void Add(CaseTouched touched, FirstTimes host)
    {
        var things = Things(touched);
        var ofAll = new HashSet<int>();
        foreach (var row in touched.What.StaticHits)
        {
            if (ModuleOf(touched, row.TypeModule) is { } owner)
            {
                var type = _project.Modules[owner].Table.StaticTypes[row.Type];
                var passed = Probes(touched, [row.Hits]);
                _statics.Initialised(type.Assembly, type.Name, passed);
                if (type.IsForAllTests)
                {
                    ofAll.UnionWith(passed);
                }
                AddThings(type, passed, things);
            }
        }
        var probes = Probes(touched, touched.What.Hits);
        _ofAll.UnionWith(ofAll);
        // Notes do not say who made them: what only the set-up of the assembly passed is its own.
        ofAll.ExceptWith(probes);
        things = [.. things.Where(t => !ofAll.Contains(_first[t.Module] + t.Probe))];
        if (touched.Case is { } test)
        {
            _cases[test.Id] = test;
            _own.Add(test.Id, probes);
            _effects.Add(test.Id, things);
            host.Add(test, probes);
            return;
        }
        foreach (var group in GroupsServed(touched))
        {
            if (!_ofGroup.TryGetValue(group, out var served))
            {
                _ofGroup[group] = served = new Served([], []);
            }
            served.Probes.UnionWith(probes);
            served.Things.UnionWith(things.Select(t => t with { By = Toucher.SetUp }));
        }
    }

    /// <summary>A test has run a second time in the same host: what it does not pass again ran for the first time only.</summary>
    public void AddAgain(CaseTouched touched, FirstTimes host) =>
        _secondLooks.Add(touched.Case!.Id, Probes(touched, touched.What.Hits), host);

    /// <summary>How it ended the second time.</summary>
    public void AddAgain(TestCase test, Outcome outcome) => _secondLooks.Add(test.Id, outcome);

    /// <summary>The map of all that was added, and of what is kept of an older one.</summary>
    /// <param name="kept">What still holds of the older one.</param>
    /// <param name="keptTests">The tests of the project that did not run.</param>
    /// <param name="judged">What the run without probes told.</param>
    public ProjectMap Build(StillHolds? kept, IEnumerable<string> keptTests, JudgedTests judged)
    {
        var (sensitive, failing) = (judged.Sensitive.ToList(), judged.Failing.ToList());
        var raw = _own.Build();
        var known = _secondLooks.CreditTo(_statics, raw);
        // A second look tells more exactly, but of one key only.
        foreach (
            var fill in _fills.FilledIn(raw).Where(f => f.IsKeyed || !known.Overlaps(f.Passed))
        )
        {
            _statics.RanOnce([fill.Asked], fill.Passed);
        }
        var all = new CoverageMapBuilder(raw.Modules);
        var ofAll = _statics.With([.. _ofAll]);
        var leftOut = sensitive.Select(s => s.Test).ToHashSet(StringComparer.Ordinal);
        foreach (
            var (test, probes, types) in raw
                .Tests.Where(t => !leftOut.Contains(t))
                .AsParallel()
                .AsOrdered()
                .Select(t => Credited(t, raw, ofAll))
        )
        {
            all.Add(test, probes);
            _effects.Add(test, Serving(test)?.Things ?? []);
            if (probes.Length > 0)
            {
                _effects.Add(test, _thingsOfAll);
                _effects.Add(test, types.SelectMany(ThingsOf));
            }
        }
        var stay = keptTests.ToHashSet(StringComparer.Ordinal);
        sensitive.AddRange((kept?.Sensitive ?? []).Where(s => stay.Contains(s.Test)));
        foreach (var test in stay)
        {
            if (kept?.Of(test) is { } older)
            {
                var bits = new ProbeBits(raw.ProbeCount);
                foreach (var (module, probes) in older.Hits)
                {
                    bits.Add(Array.ConvertAll(probes, p => _first[module] + p));
                }
                all.Add(test, bits.ToArray());
                _effects.Add(test, older.Things);
                if (kept.Failed(test))
                {
                    failing.Add(test);
                }
            }
        }
        return new ProjectMap(
            _project.Project.Name,
            _project.Modules,
            all.Build(),
            _effects.Build(leftOut),
            sensitive,
            failing,
            _project.LeftOut
        )
        {
            Rest = _project.Rest,
        };
    }

    // What a test passed itself, with what ran once for it and others, and the types whose constructors it needs.
    private (
        string Test,
        int[] Probes,
        IReadOnlyList<(string Assembly, string Name)> Types
    ) Credited(string test, CoverageMap raw, int[] ofAll)
    {
        int[] own = [.. raw.ProbesOf(test)!, .. Serving(test)?.Probes ?? []];
        if (own.Length == 0)
        {
            return (test, own, []);
        }
        var bits = new ProbeBits(raw.ProbeCount);
        var types = _statics.AddTo(bits, own);
        bits.Add(ofAll);
        return (test, bits.ToArray(), types);
    }

    private Served? Serving(string test) => _ofGroup.GetValueOrDefault(_cases[test].Host.Group);

    // Of what was noted meanwhile, the calls that were made there.
    private void AddThings(StaticType type, IEnumerable<int> passed, TouchedThing[] things)
    {
        var probes = passed.ToHashSet();
        var made = things
            .Where(t => probes.Contains(_first[t.Module] + t.Probe))
            .Select(t => t with { By = type.IsSetUp ? Toucher.SetUp : Toucher.Test })
            .ToArray();
        if (!_ofType.TryGetValue((type.Assembly, type.Name), out var known))
        {
            _ofType[(type.Assembly, type.Name)] = known = [];
        }
        known.UnionWith(made);
        if (type.IsForAllTests)
        {
            _thingsOfAll.UnionWith(made.Select(t => t with { By = Toucher.AssemblySetUp }));
        }
    }

    private IEnumerable<TouchedThing> ThingsOf((string Assembly, string Type) type) =>
        _ofType.GetValueOrDefault(type) ?? Enumerable.Empty<TouchedThing>();

    // What runs between two tests is tear-down of the first's group, or set-up of the second's: one can't tell which.
    private static IEnumerable<string> GroupsServed(CaseTouched touched) =>
        new[] { touched.Before, touched.Behind }
            .OfType<TestCase>()
            .Select(c => c.Host.Group)
            .Distinct(StringComparer.Ordinal);

    // Ascending: hosts number modules as they come, and each has its hits in order.
    private int[] Probes(CaseTouched touched, IEnumerable<ModuleHits> hits)
    {
        var known = hits.Select(h => (Module: ModuleOf(touched, h.Module), h.Probes))
            .Where(h => h.Module is not null)
            .OrderBy(h => h.Module)
            .ToArray();
        var probes = new int[known.Sum(h => h.Probes.Length)];
        var next = 0;
        foreach (var (module, ofModule) in known)
        {
            foreach (var probe in ofModule)
            {
                probes[next++] = _first[module!.Value] + probe;
            }
        }
        return probes;
    }

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
