using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Mutate;

/// <summary>What is known so far of tests that run together.</summary>
internal sealed class OpenBatch(IReadOnlyList<TestCase> cases)
{
    private readonly Dictionary<TestCase, CaseEnd> _ended = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TestCase, TimeSpan> _wall = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TestCase, HashSet<int>> _reached = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly HashSet<int> _between = [];
    private TestCase? _last;

    /// <summary>The test that is under way; null between tests.</summary>
    public TestCase? InFlight { get; private set; }

    /// <summary>True once a test has not passed.</summary>
    public bool HasFailure { get; private set; }

    /// <summary>The longest time between tests in which nothing was heard.</summary>
    public TimeSpan LongestSilence { get; set; }

    public void Start(TestCase test) => InFlight = test;

    public void Finish(TestCase test, CaseResult result)
    {
        InFlight = null;
        _last = test;
        _wall[test] = _wall.GetValueOrDefault(test) + result.Wall;
        // Of rows that are one case, one that fails is enough.
        End(test, result.Outcome == Outcome.Failed ? CaseEnd.Failed : CaseEnd.Passed);
    }

    public void Leave(TestCase test)
    {
        if (ReferenceEquals(InFlight, test))
        {
            InFlight = null;
        }
    }

    public void Reach(TestCase? test, IReadOnlyCollection<int> mutants)
    {
        if (test is null)
        {
            _between.UnionWith(mutants);
            return;
        }
        if (!_reached.TryGetValue(test, out var own))
        {
            _reached[test] = own = [];
        }
        own.UnionWith(mutants);
    }

    /// <summary>Something failed outside of the tests: as with the framework's own runner, that is no pass of those that it was for.</summary>
    public void Fail()
    {
        if ((InFlight ?? _last ?? cases[0]) is { } test)
        {
            End(test, CaseEnd.Failed);
        }
    }

    /// <summary>The process is gone: that costs the test under way, or else the one that would have come next.</summary>
    public void Lose(CaseEnd how)
    {
        if ((InFlight ?? cases.FirstOrDefault(c => !_ended.ContainsKey(c)) ?? _last) is { } test)
        {
            _ended[test] = how;
            HasFailure = true;
        }
    }

    /// <summary>The result.</summary>
    /// <param name="isMissing">True for a test without a result that should have one.</param>
    public BatchRun Close(Func<TestCase, bool> isMissing) =>
        new(
            [
                .. cases
                    .Where(c => _ended.ContainsKey(c) || isMissing(c))
                    .Select(c => new CaseRun(
                        c,
                        _ended.GetValueOrDefault(c, CaseEnd.Failed),
                        _wall.GetValueOrDefault(c),
                        _reached.TryGetValue(c, out var reached) ? reached : []
                    )),
            ],
            _between
        );

    private void End(TestCase test, CaseEnd end)
    {
        HasFailure |= end != CaseEnd.Passed;
        _ended[test] =
            _ended.TryGetValue(test, out var known) && known != CaseEnd.Passed ? known : end;
    }
}
