using Assay.Cli.Terminal;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Terminal;

public sealed class LiveProgressTests : IDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    private readonly ManualTime _time = new();
    private readonly WriteLog _terminal = new();
    private readonly LiveProgress _progress;
    private int _width = 100;

    public LiveProgressTests() =>
        _progress = new LiveProgress(
            new LiveLine(_terminal, () => _width),
            new EventText(new Paint(false), isVerbose: false),
            new RunTally(_time, cores: 2),
            _time
        );

    public void Dispose()
    {
        _progress.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public void The_line_says_tests_done_failures_cores_busy_and_time_left()
    {
        Start(4, expected: TimeSpan.FromSeconds(30));
        _progress.Hear(Cases.Ended(Cases.Named("A")));
        _progress.Hear(new RunPulse(1.84, Hosts: 2));
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Contains(
            "1 of 4 tests · 0 failed · 1.8 of 2 cores busy · 20 s left",
            _terminal.Writes[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_name_of_a_solution_does_not_steer_the_terminal()
    {
        _progress.Stage("Building \u001b]0;mine\aA.slnx");
        _time.Advance(Frame);

        Assert.Contains("Building A.slnx …", _terminal.Writes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_events_make_one_write_for_each_frame()
    {
        Start(1_000);
        for (var i = 0; i < 1_000; i++)
        {
            _progress.Hear(Cases.Ended(Cases.Named("T" + i)));
        }
        _time.Advance(Frame);

        Assert.Single(_terminal.Writes);
    }

    [Fact]
    public void A_second_has_ten_frames_at_most()
    {
        Start(1_000);
        for (var i = 0; i < 1_000; i++)
        {
            _progress.Hear(Cases.Ended(Cases.Named("T" + i)));
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(_terminal.Writes.Count, 5, 10);
    }

    [Fact]
    public void Nothing_is_written_while_nothing_changes()
    {
        _progress.Stage("Building");
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Single(_terminal.Writes);
    }

    [Fact]
    public void A_frame_is_overwritten_in_place_and_never_cleared_first()
    {
        Start(2);
        _time.Advance(Frame);
        _progress.Hear(Cases.Ended(Cases.Named("A")));
        _time.Advance(Frame);

        Assert.StartsWith("\r1 of 2 tests", _terminal.Writes[1], StringComparison.Ordinal);
        Assert.EndsWith("\u001b[K", _terminal.Writes[1], StringComparison.Ordinal);
        Assert.DoesNotContain(
            _terminal.Writes,
            w => w.Contains("\u001b[2", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_line_never_reaches_the_edge_of_the_window()
    {
        Start(1);
        _progress.Hear(new CaseBegan(1, Cases.Named(new string('x', 300))));
        _time.Advance(TimeSpan.FromSeconds(2));
        _width = 20;
        _time.Advance(Frame);

        Assert.Equal(97, Visible(_terminal.Writes[^2]).Length);
        Assert.Equal(17, Visible(_terminal.Writes[^1]).Length);
    }

    [Fact]
    public void A_failure_stands_above_the_line_as_it_occurs()
    {
        Start(2);
        _time.Advance(Frame);
        _progress.Hear(
            Cases.Ended(Cases.Named("A"), Outcome.Failed, "expected \u001b[31m1\nbut was 2")
        );
        _time.Advance(Frame);

        Assert.Equal(
            "\rFAILED Orchard.Tests/A (12 ms)\u001b[K\n    expected 1\u001b[K\n    but was 2\u001b[K\n"
                + "1 of 2 tests · 1 failed · 0.0 of 2 cores busy\u001b[K",
            _terminal.Writes[^1]
        );
    }

    [Fact]
    public void The_cursor_is_hidden_while_the_line_is_up_and_comes_back_after_it()
    {
        Start(1);
        _time.Advance(Frame);
        _progress.Dispose();
        _progress.Dispose();

        Assert.StartsWith("\u001b[?25l", _terminal.Writes[0], StringComparison.Ordinal);
        Assert.Equal("\r\u001b[K\u001b[?25h", _terminal.Writes[^1]);
        Assert.Equal(2, _terminal.Writes.Count);
    }

    [Fact]
    public void A_failure_in_the_last_moment_is_still_shown()
    {
        Start(1);
        _progress.Hear(Cases.Ended(Cases.Named("A"), Outcome.Failed, "no"));
        _progress.Dispose();

        Assert.Contains("FAILED Orchard.Tests/A", _terminal.Writes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_to_show_the_terminal_is_left_alone()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        _progress.Dispose();

        Assert.Empty(_terminal.Writes);
    }

    private void Start(int cases, TimeSpan? expected = null) =>
        _progress.Hear(
            new RunStarted(
                [.. Enumerable.Range(0, cases).Select(i => Cases.Named("T" + i))],
                expected
            )
        );

    private static string Visible(string write) => Clean.Line(write).Trim();
}
