using Assay.Engine.Run;

namespace Assay.Tests.Engine.Run;

public class RunEventsTests
{
    [Fact]
    public async Task Every_listener_hears_every_event_in_order()
    {
        var first = new Heard();
        var second = new Heard();
        using var events = new RunEvents(first, second);
        var sent = Enumerable.Range(1, 1_000).Select(i => new RunPulse(i, 1)).ToArray();
        foreach (var pulse in sent)
        {
            events.Publish(pulse);
        }
        Assert.Empty(await events.CompleteAsync());
        Assert.Equal(sent, first.Events);
        Assert.Equal(sent, second.Events);
    }

    [Fact]
    public async Task A_listener_that_fails_is_left_out_and_the_others_go_on()
    {
        var heard = new Heard();
        using var events = new RunEvents(new Failing(), heard);
        events.Publish(new RunPulse(1, 1));
        events.Publish(new RunPulse(2, 1));
        Assert.Equal("ouch", Assert.Single(await events.CompleteAsync()).Message);
        Assert.Equal(2, heard.Events.Count);
    }

    [Fact]
    public void Whoever_publishes_hears_whether_it_is_recorded()
    {
        using var sound = new RunEvents(new Heard(), new Failing());
        using var failing = new RunEvents(new Failing(), new Heard());
        Assert.True(sound.Publish(new RunPulse(1, 1)));
        Assert.True(sound.Publish(new RunPulse(2, 1)));
        Assert.False(failing.Publish(new RunPulse(1, 1)));
        Assert.False(failing.Publish(new RunPulse(2, 1)));
    }

    [Fact]
    public async Task What_is_published_is_recorded_although_the_terminal_stands_still()
    {
        var recorder = new Heard();
        using var goOn = new ManualResetEventSlim();
        var terminal = new StandingStill(goOn);
        using var events = new RunEvents(recorder, terminal);
        for (var i = 1; i <= 100; i++)
        {
            events.Publish(new RunPulse(i, 1));
            Assert.Equal(i, recorder.Events.Count);
        }
        goOn.Set();
        Assert.Empty(await events.CompleteAsync());
        Assert.Equal(recorder.Events, terminal.Events);
    }

    [Fact]
    public async Task A_terminal_that_fails_is_left_out_and_the_recorder_goes_on()
    {
        var heard = new Heard();
        using var events = new RunEvents(heard, new Failing());
        events.Publish(new RunPulse(1, 1));
        events.Publish(new RunPulse(2, 1));
        Assert.Equal("ouch", Assert.Single(await events.CompleteAsync()).Message);
        Assert.Equal(2, heard.Events.Count);
    }

    private sealed class StandingStill(ManualResetEventSlim goOn) : IRunListener
    {
        public List<RunEvent> Events { get; } = [];

        public void Hear(RunEvent happened)
        {
            goOn.Wait();
            Events.Add(happened);
        }
    }

    private sealed class Heard : IRunListener
    {
        public List<RunEvent> Events { get; } = [];

        public void Hear(RunEvent happened) => Events.Add(happened);
    }

    private sealed class Failing : IRunListener
    {
        public void Hear(RunEvent happened) => throw new InvalidOperationException("ouch");
    }
}
