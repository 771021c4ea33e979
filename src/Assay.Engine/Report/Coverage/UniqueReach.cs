using Assay.Analysis.Coverage;

namespace Assay.Engine.Report.Coverage;

/// <summary>Tells which tests reach code under test that no others reach, and which reach none of it.</summary>
internal sealed class UniqueReach
{
    private const int Nobody = -1;
    private const int Several = -2;

    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<bool> _hasUnique = [];
    private readonly List<string> _nothing = [];

    /// <param name="builds">The code under test.</param>
    /// <param name="groupOf">For a test id the name of what counts as one, such as the method of all its rows.</param>
    public UniqueReach(IReadOnlyList<CoveredBuild> builds, Func<string, string> groupOf)
    {
        var first = new int[builds.Count];
        for (var i = 1; i < first.Length; i++)
        {
            first[i] = first[i - 1] + builds[i - 1].Table.Probes;
        }
        var owner = new int[builds.Sum(b => b.Table.Probes)];
        Array.Fill(owner, Nobody);
        foreach (var map in builds.SelectMany(b => b.Maps).Distinct())
        {
            var place = PlacesOf(map, builds, first);
            foreach (var test in map.Tests)
            {
                Own(test, map.ProbesOf(test)!.Select(p => place[p]), groupOf(test), owner);
            }
        }
        foreach (var group in owner.Where(o => o >= 0).Distinct())
        {
            _hasUnique[group] = true;
        }
    }

    /// <summary>The groups that reach nothing that no other group reaches; those that reach nothing at all are not among them.</summary>
    public IEnumerable<string> GroupsWithoutUnique =>
        _groups.Where(g => !_hasUnique[g.Value]).Select(g => g.Key);

    /// <summary>How many groups reach anything.</summary>
    public int Groups => _groups.Count;

    /// <summary>The tests that reach no code under test, of those that are in a map.</summary>
    public IReadOnlyList<string> TestsThatReachNothing => _nothing;

    private void Own(string test, IEnumerable<int> places, string group, int[] owner)
    {
        var reaches = false;
        foreach (var place in places.Where(p => p >= 0))
        {
            if (!reaches)
            {
                reaches = true;
                if (_groups.TryAdd(group, _groups.Count))
                {
                    _hasUnique.Add(false);
                }
            }
            var number = _groups[group];
            owner[place] = owner[place] == Nobody || owner[place] == number ? number : Several;
        }
        if (!reaches)
        {
            _nothing.Add(test);
        }
    }

    // For each probe of a map where it stands among those of all builds; below zero where it belongs to none.
    private static int[] PlacesOf(CoverageMap map, IReadOnlyList<CoveredBuild> builds, int[] first)
    {
        var places = new int[map.ProbeCount];
        Array.Fill(places, Nobody);
        foreach (var (index, build) in builds.Index())
        {
            foreach (var start in build.FirstProbesIn(map))
            {
                for (var probe = 0; probe < build.Table.Probes; probe++)
                {
                    places[start + probe] = first[index] + probe;
                }
            }
        }
        return places;
    }
}
