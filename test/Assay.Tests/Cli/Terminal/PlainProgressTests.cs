using Assay.Cli.Terminal;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Terminal;

public sealed class PlainProgressTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly WriteLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_stage_and_a_failure_are_lines_without_escape_codes()
    {
        var progress = Progress();
        progress.Stage("Building Orchard.slnx");
        Start(progress);
        progress.Hear(Cases.Ended(Cases.Named("A")));
        progress.Hear(Cases.Ended(Cases.Named("B"), Outcome.TimedOut, "too slow"));

        Assert.Equal(
            ["Building Orchard.slnx …\n", "TIMED OUT Orchard.Tests/B (12 ms)\n", "    too slow\n"],
            _log.Writes
        );
    }

    [Fact]
    public void The_name_of_a_solution_does_not_steer_the_terminal()
    {
        Progress().Stage("Building \u001b]0;mine\a\u001b[31mA.slnx");

        Assert.Equal(["Building A.slnx …\n"], _log.Writes);
    }

    [Fact]
    public void A_test_that_never_ran_is_given_no_time()
    {
        var lost = new CaseResult(null, Outcome.Crashed, TimeSpan.Zero, null, null, null);
        Progress().Hear(new CaseEnded(1, Cases.Named("A"), lost));

        Assert.Equal(["CRASHED Orchard.Tests/A\n"], _log.Writes);
    }

    [Fact]
    public void A_sign_of_life_says_how_far_the_run_is_and_what_runs_longest()
    {
        var progress = Progress();
        Start(progress);
        progress.Hear(Cases.Ended(Cases.Named("A")));
        progress.Hear(new CaseBegan(1, Cases.Named("B")));
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(
            "after 15 s · 1 of 2 tests · 0 failed · 0.0 of 2 cores busy · 15 s left · longest running: Orchard.Tests/B (15 s)\n",
            Assert.Single(_log.Writes)
        );

        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(2, _log.Writes.Count);
    }

    [Fact]
    public void A_long_build_gives_signs_of_life_too()
    {
        var progress = Progress();
        progress.Stage("Building Orchard.slnx");
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal("still building Orchard.slnx … (15 s)\n", _log.Writes[^1]);
    }

    [Fact]
    public void After_the_end_there_is_no_sign_of_life()
    {
        Progress().Dispose();
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(_log.Writes);
    }

    [Fact]
    public void Remarks_are_said_and_hosts_only_when_asked_for()
    {
        Say(Progress(isVerbose: false));
        Assert.Equal(
            [
                "note: Orchard.Tests: is run by its own runner\n",
                "FAILED Orchard.Tests: clean-up failed\n",
                "    badly\n",
            ],
            _log.Writes
        );

        Say(Progress(isVerbose: true));
        Assert.Contains("host 1 runs Orchard.Tests\n", _log.Writes);
        Assert.Contains("host 1 ended after 2.00 s of processor time\n", _log.Writes);
    }

    private static void Say(PlainProgress progress)
    {
        progress.Hear(new HostStarted(1, Cases.Project));
        progress.Hear(new RunRemark(Cases.Project, "is run by its own runner", false));
        progress.Hear(new RunRemark(Cases.Project, "clean-up failed\nbadly", true));
        progress.Hear(new HostEnded(1, TimeSpan.FromSeconds(2), TimeSpan.Zero));
    }

    private static void Start(PlainProgress progress) =>
        progress.Hear(new RunStarted([Cases.Named("A"), Cases.Named("B")], null));

    private PlainProgress Progress(bool isVerbose = false) =>
        new(_log, new EventText(new Paint(false), isVerbose), new RunTally(_time, cores: 2), _time);
}
