namespace Assay.Host.Drivers.TUnit;

/// <summary>Lets one test in at a time, in the order in which they come.</summary>
internal sealed class TestGate
{
    private readonly object _lock = new();
    private readonly Queue<(string Uid, TaskCompletionSource Turn)> _waiting = new();
    private string? _holder;

    /// <summary>Done once the test is inside.</summary>
    public Task EnterAsync(string uid)
    {
        lock (_lock)
        {
            if (_holder is null)
            {
                _holder = uid;
                return Task.CompletedTask;
            }
            // Not on the thread of the one that leaves, whose framework has still to tidy up.
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((uid, turn));
            return turn.Task;
        }
    }

    /// <summary>The test that is inside; null where none is.</summary>
    public string? Holder
    {
        get
        {
            lock (_lock)
            {
                return _holder;
            }
        }
    }

    /// <summary>Lets the next one in; nothing where the test is not inside.</summary>
    public void Leave(string uid)
    {
        lock (_lock)
        {
            if (_holder != uid)
            {
                return;
            }
            _holder = null;
            if (_waiting.TryDequeue(out var next))
            {
                _holder = next.Uid;
                next.Turn.SetResult();
            }
        }
    }
}
