namespace Assay.Host.Drivers.XUnit2;

/// <summary>
/// Follows the <c>async void</c> methods that start under it to their ends. xUnit 2 starts a run by such a method, so
/// that nobody would know that it failed, or that it still cleans up after the last message.
/// </summary>
internal sealed class AsyncVoids : SynchronizationContext
{
    private readonly object _lock = new();
    private bool _hasBegun;
    private bool _isFinished;
    private int _open;

    /// <summary>What the methods threw.</summary>
    public List<Exception> Errors { get; } = new();

    /// <summary>Calls an action, and notes the <c>async void</c> methods that it calls.</summary>
    public void Watch(Action action)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Waits until no method is left; where there was none, until <see cref="Finish"/> was called.</summary>
    public void WaitForEnd()
    {
        lock (_lock)
        {
            while (_open > 0 || !(_hasBegun || _isFinished))
            {
                Monitor.Wait(_lock);
            }
        }
    }

    /// <summary>Says that the run is over as far as its messages tell.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            _isFinished = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Keeps what is called from here on from seeing the watch.</summary>
    public static void Hide()
    {
        if (Current is AsyncVoids)
        {
            SetSynchronizationContext(null);
        }
    }

    public override void OperationStarted()
    {
        lock (_lock)
        {
            _hasBegun = true;
            _open++;
        }
    }

    public override void OperationCompleted()
    {
        lock (_lock)
        {
            _open--;
            Monitor.PulseAll(_lock);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        // Counted as well: an exception is posted before its method is said to be completed.
        OperationStarted();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                d(state);
            }
            catch (Exception e)
            {
                lock (_lock)
                {
                    Errors.Add(e);
                }
            }
            finally
            {
                OperationCompleted();
            }
        });
    }

    public override SynchronizationContext CreateCopy() => this;
}
