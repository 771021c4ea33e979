using System.Diagnostics.CodeAnalysis;

namespace Orchard.Storage;

/// <summary>Remembers values for a while; when it is full, what was used least recently goes first.</summary>
public sealed class ExpiringCache<TKey, TValue>(
    TimeSpan timeToLive,
    int capacity,
    TimeProvider clock
)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    public long Hits { get; private set; }

    public long Misses { get; private set; }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_entries.Remove(key, out var known))
            {
                _byUse.Remove(known);
            }
            else if (_entries.Count >= capacity)
            {
                Drop(_byUse.Last!);
            }
            _entries[key] = _byUse.AddFirst(new Entry(key, value, clock.GetTimestamp()));
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                if (clock.GetElapsedTime(node.Value.Since) < timeToLive)
                {
                    _byUse.Remove(node);
                    _byUse.AddFirst(node);
                    Hits++;
                    value = node.Value.Value;
                    return true;
                }
                Drop(node);
            }
            Misses++;
            value = default;
            return false;
        }
    }

    public bool Remove(TKey key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                return false;
            }
            Drop(node);
            return true;
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Key);
        _byUse.Remove(node);
    }

    private sealed record Entry(TKey Key, TValue Value, long Since);
}
