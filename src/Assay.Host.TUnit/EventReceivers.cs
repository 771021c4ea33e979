using System.Collections.Concurrent;

namespace Assay.Host.Drivers.TUnit;

/// <summary>Types that TUnit tells of something, by interfaces of <c>TUnit.Core.Interfaces</c>.</summary>
internal sealed class EventReceivers
{
    private readonly string[] _interfaces;
    private readonly ConcurrentDictionary<Type, bool> _known = new();

    /// <param name="names">Names of the interfaces.</param>
    public EventReceivers(params string[] names) =>
        _interfaces = names.Select(name => "TUnit.Core.Interfaces." + name).ToArray();

    /// <summary>True where the type is one of them.</summary>
    public bool Include(Type type) =>
        _known.GetOrAdd(type, t => _interfaces.Any(name => t.GetInterface(name) is not null));
}
