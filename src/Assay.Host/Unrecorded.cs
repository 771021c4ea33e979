namespace Assay.Host;

/// <summary>Counts the results that the controller has not recorded yet.</summary>
internal sealed class Unrecorded
{
    private readonly object _lock = new();
    private int _count;

    public void Add()
    {
        lock (_lock)
        {
            _count++;
        }
    }

    public void Remove()
    {
        lock (_lock)
        {
            _count--;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Returns when there is none.</summary>
    public void Wait()
    {
        lock (_lock)
        {
            while (_count > 0)
            {
                Monitor.Wait(_lock);
            }
        }
    }
}
