using Microsoft.Testing.Platform.Extensions.Messages;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// To which known test a message belongs: to itself, or where the test was made during the run, to the one that it was
/// made for or by.
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
        if (_tests.IndexOf(update.TestNode.Uid.Value) is { } known)
        {
            _begun.Add((known, _registry.Made));
        }
        return Of(update);
    }

    /// <summary>Index of the test to which the message belongs; null where none is known.</summary>
    public int? Of(TestNodeUpdateMessage update)
    {
        var uid = update.TestNode.Uid.Value;
        if (_tests.IndexOf(uid) is { } known)
        {
            return known;
        }
        // Asked once for each: by its end other tests may have begun.
        if (!_made.TryGetValue(uid, out var origin))
        {
            origin = update.ParentTestNodeUid is { } parent
                ? _tests.IndexOf(parent.Value)
                : MakerOf(uid);
            _made.Add(uid, origin);
        }
        return origin;
    }

    // The test that was under way when its context was made; that begins only once there is a place for it.
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
