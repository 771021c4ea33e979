namespace Orchard;

/// <summary>The last things that happened in this process, for the status page. The oldest entries are forgotten.</summary>
public sealed class ActivityLog(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<string> _entries = new();

    public static ActivityLog Current { get; set; } = new(capacity: 200);

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public void Record(string entry)
    {
        lock (_gate)
        {
            while (_entries.Count >= capacity)
            {
                _entries.Dequeue();
            }
            _entries.Enqueue(entry);
        }
    }
}
