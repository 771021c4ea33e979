using Assay.Engine.Run;

namespace Assay.Engine.Map;

/// <summary>
/// Watches the tests of one host for code that runs only for whichever test comes first: lazily filled caches. It is
/// suspected where one test alone passed a block while a later one ran the same method without it; running that test
/// again in the same, warm process shows.
/// </summary>
/// <param name="methodOf">For each probe the number of its method, and -1 where none is known.</param>
/// <param name="runsOnce">For each method whether it is a static constructor: a lambda in one may be a factory that runs once.</param>
internal sealed class FirstTimes(int[] methodOf, bool[] runsOnce)
{
    private const int Nobody = -1;
    private const int Several = -2;

    // Second runs must stay cheap, and the slow tests are few: of the time that tests took, at most this share. In a
    // small suite that would be less than its first test took to be compiled.
    private const double MostOfTheTime = 0.1;
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(1);

    private readonly List<(TestCase Case, TimeSpan Wall)> _tests = [];
    private readonly int[] _owner = Filled(methodOf.Length);
    private readonly int[] _lastOfMethod = Filled(runsOnce.Length);

    /// <summary>A test has ended.</summary>
    /// <param name="test">The test.</param>
    /// <param name="probes">What it passed.</param>
    public void Add(TestCase test, IReadOnlyCollection<int> probes)
    {
        var number = _tests.Count;
        _tests.Add((test, TimeSpan.Zero));
        foreach (var probe in probes)
        {
            _owner[probe] = _owner[probe] == Nobody ? number : Several;
            if (methodOf[probe] >= 0)
            {
                _lastOfMethod[methodOf[probe]] = number;
            }
        }
    }

    /// <summary>How long the last test took.</summary>
    public void Took(TimeSpan wall)
    {
        if (_tests.Count > 0)
        {
            _tests[^1] = (_tests[^1].Case, _tests[^1].Wall + wall);
        }
    }

    /// <summary>True where only one test of the host passed the probe.</summary>
    public bool IsOfOneTest(int probe) => _owner[probe] >= 0;

    /// <summary>The tests that are to run again, the quickest first as far as the time reaches.</summary>
    public IReadOnlyList<TestCase> Suspects()
    {
        var suspects = new HashSet<int>();
        for (var probe = 0; probe < _owner.Length; probe++)
        {
            var (owner, method) = (_owner[probe], methodOf[probe]);
            if (owner >= 0 && method >= 0 && (_lastOfMethod[method] > owner || runsOnce[method]))
            {
                suspects.Add(owner);
            }
        }
        var left = TimeSpan.FromTicks(
            Math.Max(AtLeast.Ticks, (long)(_tests.Sum(t => t.Wall.Ticks) * MostOfTheTime))
        );
        var chosen = new List<TestCase>();
        foreach (var (test, wall) in suspects.Select(i => _tests[i]).OrderBy(t => t.Wall))
        {
            left -= wall;
            if (left < TimeSpan.Zero)
            {
                break;
            }
            chosen.Add(test);
        }
        return chosen;
    }

    private static int[] Filled(int length)
    {
        var numbers = new int[length];
        Array.Fill(numbers, Nobody);
        return numbers;
    }
}
