using System;
using System.Threading;
using Xunit;

namespace Stray;

public class Tests
{
    [Fact]
    public void Starts_a_thread_that_fails()
    {
        var thread = new Thread(() => throw new InvalidOperationException("nobody catches this"));
        thread.Start();
        // The runner never lets go of it.
        SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
    }

    [Fact]
    public void Passes_before_or_after() { }
}
