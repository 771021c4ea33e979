using System.Collections.Concurrent;
using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>How long a test may take with a mutant: a multiple of what it takes without one.</summary>
internal sealed class TimeLimits
{
    // Another process may want the core for a moment.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private const int Factor = 5;

    private readonly ConcurrentDictionary<TestCase, TimeSpan> _known = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly TimeSpan _unknown;
    private long _setUp;

    /// <param name="unknown">The limit of what was never seen to end.</param>
    public TimeLimits(TimeSpan unknown) => _unknown = unknown;

    /// <summary>A test has ended without a mutant.</summary>
    public void Learn(TestCase test, TimeSpan wall) =>
        _known.AddOrUpdate(test, wall, (_, known) => known > wall ? known : wall);

    /// <summary>Nothing was heard between two tests for so long.</summary>
    public void LearnSetUp(TimeSpan wall)
    {
        for (
            var known = Interlocked.Read(ref _setUp);
            known < wall.Ticks;
            known = Interlocked.Read(ref _setUp)
        )
        {
            Interlocked.CompareExchange(ref _setUp, wall.Ticks, known);
        }
    }

    /// <summary>The limit of a test.</summary>
    public TimeSpan Of(TestCase test) =>
        _known.TryGetValue(test, out var wall) ? Smaller((Factor * wall) + Grace) : _unknown;

    /// <summary>The limit of set-up and tear-down, and of a process that loads the tests.</summary>
    public TimeSpan OfSetUp =>
        Smaller((Factor * new TimeSpan(Interlocked.Read(ref _setUp))) + (3 * Grace));

    private TimeSpan Smaller(TimeSpan limit) => limit < _unknown ? limit : _unknown;
}
