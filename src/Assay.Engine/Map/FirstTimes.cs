using Assay.Engine.Run;

namespace Assay.Engine.Map;

/// <summary>
/// Watches the tests of one host for code that runs only for whichever test comes first: lazily filled caches, pools.
/// It is suspected where a test passed a block as the first of all while a later one ran the same method without it;
/// running that test again in the same, warm process shows.
/// </summary>
/// <param name="methods">Which probe is of which method.</param>
internal sealed class FirstTimes(ProbedMethods methods)
{
    private const int Nobody = -1;

    // Second runs must stay cheap, and the slow tests are few: of the time that tests took, at most this share. In a
    // small suite that would be less than its first test took to be compiled.
    private const double MostOfTheTime = 0.1;
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(1);

    // The first test of a host takes long, for all is compiled then, but it is the one that fills most caches: it must not
    // stand behind hundreds that took no time at all.
    private static readonly TimeSpan NextToNothing = TimeSpan.FromMilliseconds(20);

    private readonly List<(TestCase Case, TimeSpan Wall)> _tests = [];

    // Of each probe: who passed it first, how many did, and how many had run its method before that.
    private readonly int[] _first = Filled(methods.Probes);
    private readonly int[] _passed = new int[methods.Probes];
    private readonly int[] _before = new int[methods.Probes];

    // Of each method: how many tests ran it, and the last of them.
    private readonly int[] _ran = new int[methods.Count];
    private readonly int[] _lastOfMethod = Filled(methods.Count);

    /// <summary>A test has ended.</summary>
    /// <param name="test">The test.</param>
    /// <param name="probes">What it passed.</param>
    public void Add(TestCase test, int[] probes)
    {
        var number = _tests.Count;
        _tests.Add((test, TimeSpan.Zero));
        foreach (var probe in probes)
        {
            var method = methods.Of(probe);
            if (method >= 0 && _lastOfMethod[method] != number)
            {
                _lastOfMethod[method] = number;
                _ran[method]++;
            }
            _passed[probe]++;
            if (_first[probe] == Nobody)
            {
                _first[probe] = number;
                _before[probe] = method >= 0 ? _ran[method] - 1 : 0;
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

    /// <summary>True where no test of the host passed the probe before this one.</summary>
    public bool IsFirst(string test, int probe) =>
        _first[probe] >= 0 && _tests[_first[probe]].Case.Id == test;

    /// <summary>True where a later test than the first that passed the probe ran its method without it.</summary>
    public bool WasLeftOutLater(int probe) =>
        _first[probe] >= 0
        && methods.Of(probe) is var method and >= 0
        && _ran[method] - _before[probe] > _passed[probe];

    /// <summary>The tests that are to run again, those first that may tell most in their time, as far as the time reaches.</summary>
    public IReadOnlyList<TestCase> Suspects()
    {
        var blocks = new Dictionary<int, int>();
        for (var probe = 0; probe < _first.Length; probe++)
        {
            if (WasLeftOutLater(probe) || IsOfOneTestInOneTimeCode(probe))
            {
                blocks[_first[probe]] = blocks.GetValueOrDefault(_first[probe]) + 1;
            }
        }
        var left = TimeSpan.FromTicks(
            Math.Max(AtLeast.Ticks, (long)(_tests.Sum(t => t.Wall.Ticks) * MostOfTheTime))
        );
        var chosen = new List<TestCase>();
        foreach (
            var (test, wall) in blocks
                .OrderByDescending(b => b.Value / (_tests[b.Key].Wall + NextToNothing).TotalSeconds)
                .Select(b => _tests[b.Key])
        )
        {
            if (wall <= left)
            {
                left -= wall;
                chosen.Add(test);
            }
        }
        return chosen;
    }

    private bool IsOfOneTestInOneTimeCode(int probe) =>
        _passed[probe] == 1 && methods.Of(probe) is var method and >= 0 && methods.RunsOnce(method);

    private static int[] Filled(int length)
    {
        var numbers = new int[length];
        Array.Fill(numbers, Nobody);
        return numbers;
    }
}
