using Microsoft.Testing.Platform.Extensions.Messages;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// To which known test a message belongs: to itself, or where the test was made during the run, to the one that it was
/// made for or by. For one thread at a time.
/// </summary>
internal sealed class TestOrigins
{
    private readonly TUnitTests _tests;
    private readonly TUnitRegistry _registry;
    private readonly List<(int Test, int MadeBefore)> _begun = new();
    private readonly Dictionary<string, int?> _made = new(StringComparer.Ordinal);

    public TestOrigins(TUnitTests tests, TUnitRegistry registry)
    {
        _tests = tests;
        _registry = registry;
    }

    /// <summary>A test begins.</summary>
    /// <returns>Index of the test to which it belongs; null where none is known.</returns>
    public int? Began(TestNodeUpdateMessage update)
    {
        var uid = update.TestNode.Uid.Value;
        if (_tests.IndexOf(uid) is { } known)
        {
            _begun.Add((known, _registry.Made));
        }
        else if (update.ParentTestNodeUid is null)
        {
            // Kept, because by its end other tests may have begun.
            _made[uid] = MakerOf(uid);
        }
        return Of(update);
    }

    /// <summary>Index of the test to which the message belongs; null where none is known: TUnit tells its own failures as tests too.</summary>
    public int? Of(TestNodeUpdateMessage update)
    {
        var uid = update.TestNode.Uid.Value;
        return _tests.IndexOf(uid)
            ?? (
                update.ParentTestNodeUid is { } parent
                    ? _tests.IndexOf(parent.Value)
                    : _made.GetValueOrDefault(uid)
            );
    }

    // The test that was under way when its context was made: it may begin later, when there is a place for it.
    private int? MakerOf(string uid)
    {
        if (_begun.Count == 0)
        {
            return null;
        }
        var number = _registry.NumberOf(uid) ?? int.MaxValue;
        var maker = _begun.FindLastIndex(b => b.MadeBefore < number);
        return _begun[Math.Max(0, maker)].Test;
    }
}
