using Assay.Cli.Terminal;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Terminal;

public sealed class RunTallyTests
{
    private readonly ManualTime _time = new();
    private readonly RunTally _tally;
    private readonly TestCase[] _cases =
    [
        .. Enumerable.Range(0, 10).Select(i => Cases.Named("Test" + i)),
    ];

    public RunTallyTests() => _tally = new RunTally(_time, cores: 2);

    [Fact]
    public void A_case_with_several_results_counts_once_and_each_failure_counts()
    {
        Start(null);
        _tally.Hear(Cases.Ended(_cases[0], Outcome.Failed));
        _tally.Hear(Cases.Ended(_cases[0], Outcome.Passed));
        _tally.Hear(Cases.Ended(_cases[1], Outcome.Crashed));
        _tally.Hear(Cases.Ended(_cases[2], Outcome.TimedOut));
        _tally.Hear(Cases.Ended(_cases[3], Outcome.Skipped));

        Assert.Equal(4, _tally.Done);
        Assert.Equal(10, _tally.Total);
        Assert.Equal(3, _tally.Failed);
    }

    [Fact]
    public void Time_left_is_what_earlier_records_leave()
    {
        Start(TimeSpan.FromSeconds(60));
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(40), _tally.Left);
    }

    [Fact]
    public void Time_left_follows_the_pace_where_there_is_no_record_or_it_was_wrong()
    {
        Start(TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(20));
        _tally.Hear(Cases.Ended(_cases[0]));
        _tally.Hear(Cases.Ended(_cases[1]));

        Assert.Equal(TimeSpan.FromSeconds(80), _tally.Left);
    }

    [Fact]
    public void Time_left_is_unknown_until_something_tells()
    {
        Start(null);
        Assert.Null(_tally.Left);

        _tally.Hear(Cases.Ended(_cases[0]));
        Assert.Null(_tally.Left);
    }

    [Fact]
    public void The_case_that_runs_longest_is_named_until_it_ends_or_its_host_does()
    {
        Start(null);
        _tally.Hear(new CaseBegan(1, _cases[0]));
        _time.Advance(TimeSpan.FromSeconds(3));
        _tally.Hear(new CaseBegan(2, _cases[1]));
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(("Orchard.Tests/Test0", TimeSpan.FromSeconds(5)), _tally.Longest);

        _tally.Hear(Cases.Ended(_cases[0], host: 1));
        Assert.Equal("Orchard.Tests/Test1", _tally.Longest?.Id);

        _tally.Hear(new HostEnded(2, TimeSpan.Zero, TimeSpan.Zero));
        Assert.Null(_tally.Longest);
    }

    [Fact]
    public void A_repeated_run_counts_from_the_start_again()
    {
        Start(null);
        _tally.Hear(Cases.Ended(_cases[0], Outcome.Failed));
        Start(null);

        Assert.Equal(0, _tally.Done);
        Assert.Equal(0, _tally.Failed);
    }

    private void Start(TimeSpan? expected) => _tally.Hear(new RunStarted(_cases, expected));
}
