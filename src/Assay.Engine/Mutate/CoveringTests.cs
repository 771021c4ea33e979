using Assay.Engine.Map;
using Assay.Engine.Run;
using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>The tests of one project that can notice each mutant.</summary>
internal sealed class CoveringTests
{
    private static readonly IReadOnlySet<TestCase> Nobody = new HashSet<TestCase>();

    private readonly Dictionary<string, TestCase> _judges;
    private readonly Dictionary<int, List<TestCase>> _reached = [];
    private readonly Dictionary<string, HashSet<TestCase>> _ofMember = new(StringComparer.Ordinal);
    private readonly Dictionary<TestCase, int> _reach = new(ReferenceEqualityComparer.Instance);
    private readonly MappedPlaces? _places;

    /// <param name="baseline">What tests reached while no mutant was alive.</param>
    /// <param name="mutants">All mutants.</param>
    /// <param name="map">The map of the project; null where there is none.</param>
    public CoveringTests(Baseline baseline, IEnumerable<Mutant> mutants, ProjectMap? map)
    {
        _places = map is null ? null : new MappedPlaces(map);
        _judges = baseline.Passed.ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var test in baseline.Passed)
        {
            // What was reached depends on who came first to code that runs once; the map does not.
            _reach[test] = map?.Coverage.ProbesOf(test.Id)?.Length ?? int.MaxValue;
            foreach (var mutant in baseline.Reached[test.Id])
            {
                if (!_reached.TryGetValue(mutant, out var tests))
                {
                    _reached[mutant] = tests = [];
                }
                tests.Add(test);
            }
        }
        foreach (var mutant in mutants)
        {
            if (!_ofMember.TryGetValue(mutant.Member, out var tests))
            {
                _ofMember[mutant.Member] = tests = new(ReferenceEqualityComparer.Instance);
            }
            tests.UnionWith(Reaching(mutant));
        }
    }

    /// <summary>What is to be asked about a mutant.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="likely">Tests that are more likely than others to notice it; null for none.</param>
    public Question Ask(Mutant mutant, IReadOnlySet<TestCase>? likely)
    {
        var reached = Reaching(mutant).ToHashSet<TestCase>(ReferenceEqualityComparer.Instance);
        var once = Mapped(mutant)
            .Where(t => !reached.Contains(t))
            .ToHashSet<TestCase>(ReferenceEqualityComparer.Instance);
        if (mutant.RunsOnce)
        {
            // Those that reached it now did so because they came first.
            once.UnionWith(reached);
        }
        return new Question(
            mutant.Number,
            Ordered(reached.Concat(once).Distinct(), likely ?? Nobody),
            once,
            mutant.Mutator == GuttingMutator
        );
    }

    /// <summary>Name of the mutator whose mutants are asked about all tests that reach them.</summary>
    public const string GuttingMutator = "gutting";

    // The map knows blocks: whoever ran the member, but not the mutant, went another way through it. But where the code
    // fills a cache, the other way is that somebody else had filled it.
    private IEnumerable<TestCase> Mapped(Mutant mutant)
    {
        if (_places is null)
        {
            return [];
        }
        var (tests, fills) = _places.TestsOf(mutant.Place);
        var ran = _ofMember[mutant.Member];
        return tests
            .Where(_judges.ContainsKey)
            .Select(t => _judges[t])
            .Where(t => fills || !ran.Contains(t));
    }

    private List<TestCase> Reaching(Mutant mutant) =>
        _reached.GetValueOrDefault(mutant.Number) ?? [];

    // The same order in every run: tests that reach little are about what they reach, and mostly fast.
    private IReadOnlyList<TestCase> Ordered(
        IEnumerable<TestCase> tests,
        IReadOnlySet<TestCase> likely
    ) =>
        [
            .. tests
                .OrderByDescending(likely.Contains)
                .ThenBy(t => _reach[t])
                .ThenBy(t => t.Id, StringComparer.Ordinal),
        ];
}
