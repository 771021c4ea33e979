using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>TUnit's own contexts of the tests of one run, for what it does not say in messages.</summary>
internal sealed class TUnitContexts
{
    private readonly PropertyInfo _current;
    private readonly object _lock = new();
    private object? _discovery;
    private Dictionary<string, object>? _byUid;

    /// <param name="core">The assembly <c>TUnit.Core</c>.</param>
    public TUnitContexts(Assembly core) =>
        _current = Member.Static(core, "TUnit.Core.TestDiscoveryContext", "Current");

    /// <summary>Call while a message is handled: what is current flows with the call that brought it.</summary>
    public void Capture()
    {
        lock (_lock)
        {
            _discovery ??= _current.GetValue(null);
        }
    }

    /// <summary>All contexts; null where this version of TUnit does not give them.</summary>
    public IEnumerable<object>? All =>
        _discovery is null ? null : Member.Of<IEnumerable<object>>(_discovery, "AllTests");

    /// <summary>True where the test has ended and has asked that its result be kept back.</summary>
    public bool EndedWithoutAWord(string uid)
    {
        lock (_lock)
        {
            _byUid ??= (All ?? Enumerable.Empty<object>())
                .GroupBy(c => Member.Of<string>(c, "Metadata.TestDetails.TestId"))
                .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            return _byUid.TryGetValue(uid, out var context)
                && !Member.Of<bool>(context, "Execution.ReportResult")
                && Member.Of<object?>(context, "Execution.Result") is not null;
        }
    }
}
