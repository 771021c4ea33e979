using Assay.Cli;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli;

public sealed class InterruptTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly Interrupt _interrupt;
    private readonly List<string> _happened = [];

    public InterruptTests()
    {
        _interrupt = new Interrupt(_time, () => _happened.Add("exit"));
        _interrupt.BeforeEnd(() => _happened.Add("cursor back"));
    }

    public void Dispose() => _interrupt.Dispose();

    [Fact]
    public void The_first_signal_asks_to_stop()
    {
        _interrupt.Stop();

        Assert.True(_interrupt.Token.IsCancellationRequested);
        Assert.Empty(_happened);
    }

    [Fact]
    public void The_second_signal_ends_the_process_at_once_and_gives_the_cursor_back()
    {
        _interrupt.Stop();
        _interrupt.Stop();

        Assert.Equal(["cursor back", "exit"], _happened);
    }

    [Fact]
    public void A_command_that_does_not_stop_is_ended_before_two_seconds_are_over()
    {
        _interrupt.Stop();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_happened);

        _time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(["cursor back", "exit"], _happened);
    }

    [Fact]
    public void The_cursor_comes_back_where_nothing_was_interrupted()
    {
        _interrupt.Dispose();

        Assert.Equal(["cursor back"], _happened);
    }
}
