using Assay.Engine.Record;
using Assay.Engine.Report.Profile;
using Assay.Model;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Profile;

public class ProfileReportTests
{
    [Fact]
    public void Results_are_counted_as_dotnet_test_counts_them()
    {
        var profile = Profile(
            new SampleRun().With(
                Result("A"),
                Result("Rows") with
                {
                    Row = "1",
                },
                Result("Rows", outcome: Outcome.Failed) with
                {
                    Row = "2",
                },
                Result("S", null, Outcome.Skipped),
                Result("X", 5, Outcome.Crashed),
                Result("T", 60_000, Outcome.TimedOut)
            )
        );

        Assert.Equal((6, 5), (profile.TotalTests, profile.TotalCases));
        Assert.Equal((2, 1, 1), (profile.Passed, profile.Failed, profile.Skipped));
        Assert.Equal((1, 1), (profile.Crashed, profile.TimedOut));
    }

    [Fact]
    public void Repeats_count_each_result_once()
    {
        var profile = Profile(
            new SampleRun().With(Result("A"), Result("A", 1, Outcome.Failed) with { Repeat = 2 })
        );

        Assert.Equal((1, 0, 1), (profile.TotalTests, profile.Passed, profile.Failed));
    }

    [Fact]
    public void Times_are_of_the_tests_that_ran()
    {
        var profile = Profile(
            new SampleRun().With(
                Result("A", 1),
                Result("B", 2),
                Result("C", 3),
                Result("D", 4),
                Result("S", null, Outcome.Skipped)
            )
        );

        Assert.Equal((5, 4), (profile.TotalTests, profile.TimedTests));
        Assert.Equal(10, profile.TotalTimeMs);
        Assert.Equal(2.5, profile.AvgTimePerTestMs);
        Assert.Equal(2.5, profile.MedianTimeMs);
        Assert.Equal(3.85, profile.P95TimeMs);
        Assert.Equal(3.97, profile.P99TimeMs);
    }

    [Fact]
    public void The_slowest_ten_come_first()
    {
        var profile = Profile(
            new SampleRun().With([
                .. Enumerable.Range(1, 12).Select(i => Result("T" + i, i)),
                Result("Rows", 50) with
                {
                    Row = "r",
                },
            ])
        );

        Assert.Equal(10, profile.SlowestTests.Count);
        Assert.Equal(new SlowTest("P/C.Rows", "r", 50), profile.SlowestTests[0]);
        Assert.Equal(new SlowTest("P/C.T12", null, 12), profile.SlowestTests[1]);
        Assert.Equal(new SlowTest("P/C.T4", null, 4), profile.SlowestTests[^1]);
    }

    [Fact]
    public void What_was_not_measured_is_null_and_never_zero()
    {
        var profile = Profile(
            new SampleRun().WithRepeat(null, null, null).With(Result("S", null, Outcome.Skipped))
        );

        Assert.Null(profile.TotalTimeMs);
        Assert.Null(profile.ElapsedMs);
        Assert.Null(profile.FixtureTimeMs);
        Assert.Null(profile.AvgTimePerTestMs);
        Assert.Null(profile.MedianTimeMs);
        Assert.Null(profile.P95TimeMs);
        Assert.Null(profile.P99TimeMs);
        Assert.Null(profile.CpuUtilization);
        Assert.Null(profile.PeakMemoryMb);
        var test = Assert.Single(profile.Tests);
        Assert.Null(test.WallMs);
        Assert.Null(test.CpuMs);
        Assert.Null(test.AllocatedBytes);
        Assert.Null(test.FixtureMs);
    }

    [Fact]
    public void Utilization_is_the_share_of_all_cores_over_the_run()
    {
        var profile = Profile(
            new SampleRun().WithRepeat(1000, 3000, 123_456_789).With(Result("A"))
        );

        Assert.Equal(0.75, profile.CpuUtilization);
        Assert.Equal(1000, profile.ElapsedMs);
        Assert.Equal(123.5, profile.PeakMemoryMb);
    }

    [Fact]
    public void Over_repeats_elapsed_is_the_median_memory_the_peak_and_utilization_that_of_all()
    {
        var profile = Profile(
            new SampleRun()
                .WithRepeat(1000, 1000, 1_000_000)
                .WithRepeat(3000, 1000, 5_000_000)
                .WithRepeat(1000, 2000, 2_000_000)
                .With(Result("A"))
        );

        Assert.Equal(1000, profile.ElapsedMs);
        Assert.Equal(5, profile.PeakMemoryMb);
        Assert.Equal(0.2, profile.CpuUtilization);
    }

    [Fact]
    public void Utilization_is_never_more_than_all_cores() =>
        Assert.Equal(
            1,
            Profile(new SampleRun().WithRepeat(1000, 4100, 1).With(Result("A"))).CpuUtilization
        );

    [Fact]
    public void Fixture_time_is_apart_and_holds_the_tear_down_after_the_last_test()
    {
        var profile = Profile(
            new SampleRun()
                .WithUsage(new RecordedUsage(1, Ms(500), Ms(900), Ms(600), Ms(7), 9_000_000))
                .With(Result("A", 2) with { Fixture = Ms(30) }, Result("B", 2))
        );

        Assert.Equal(37, profile.FixtureTimeMs);
        Assert.Equal(4, profile.TotalTimeMs);
    }

    [Fact]
    public void Each_project_has_the_same_figures_of_its_own()
    {
        var other = new RecordedTest("Q/D.Z", "Q", Framework.NUnit, "D", "Z");
        var profile = Profile(
            new SampleRun()
                .WithUsage(new RecordedUsage(1, Ms(500), Ms(900), Ms(1000), Ms(7), 9_000_000))
                .With(Result("A", 2), Result("B", 4))
                .With(Result("Z", 100) with { Test = other })
        );

        Assert.Equal(["P", "Q"], profile.Projects.Select(p => p.Project));
        var first = profile.Projects[0];
        Assert.Equal(("test/P/P.csproj", "net10.0"), (first.Path, first.Target));
        Assert.Equal((2, 6, 3), (first.TotalTests, first.TotalTimeMs, first.AvgTimePerTestMs));
        Assert.Equal((500, 0.5, 9), (first.ElapsedMs, first.CpuUtilization, first.PeakMemoryMb));
        Assert.Equal(["P/C.B", "P/C.A"], first.SlowestTests.Select(t => t.Name));
        Assert.Equal((1, 100), (profile.Projects[1].TotalTests, profile.Projects[1].TotalTimeMs));
        Assert.Null(profile.Projects[1].ElapsedMs);
    }

    [Fact]
    public void A_test_carries_what_was_measured_of_it()
    {
        var test = Assert.Single(
            Profile(
                new SampleRun().With(
                    Result("A", 1.2345, Outcome.Failed) with
                    {
                        Fixture = Ms(0.5),
                        Message = "boom",
                    }
                )
            ).Tests
        );

        Assert.Equal(("P/C.A", "P", "xunit2"), (test.Id, test.Project, test.Framework));
        Assert.Equal(("failed", 1.2345, 1.2345), (test.Outcome, test.WallMs, test.CpuMs));
        Assert.Equal((100, 0.5, "boom"), (test.AllocatedBytes, test.FixtureMs, test.Message));
        Assert.Null(test.Rows);
        Assert.Null(test.Repeats);
    }

    [Fact]
    public void Rows_of_a_case_are_listed_with_their_own_outcomes()
    {
        var test = Assert.Single(
            Profile(
                new SampleRun().With(
                    Result("A", 1) with
                    {
                        Row = "x",
                    },
                    Result("A", 2, Outcome.Failed) with
                    {
                        Row = "y",
                        Message = "boom",
                    }
                )
            ).Tests
        );

        Assert.Equal(("failed", 3, 200), (test.Outcome, test.WallMs, test.AllocatedBytes));
        Assert.Null(test.Message);
        Assert.Equal(
            [("x", "passed", 1.0, null), ("y", "failed", 2.0, "boom")],
            test.Rows!.Select(r => (r.Name, r.Outcome, r.WallMs, r.Message))
        );
    }

    [Fact]
    public void Repeats_give_the_spread_and_show_outcomes_that_differ()
    {
        double[] walls = [1, 2, 4, 100];
        var steady = walls.Select((w, i) => Result("A", w) with { Repeat = i + 1 });
        var unstable = new[]
        {
            Result("B"),
            Result("B", 1, Outcome.Failed) with
            {
                Repeat = 2,
                Message = "sometimes",
            },
        };

        var tests = Profile(new SampleRun().With([.. steady, .. unstable])).Tests;

        var spread = tests[0].Repeats!;
        Assert.Equal(
            (4, 1, 3, 100, 1.5),
            (spread.Count, spread.MinMs, spread.MedianMs, spread.MaxMs, spread.MadMs)
        );
        Assert.Null(spread.Outcomes);
        Assert.Equal(3, tests[0].WallMs);
        Assert.Equal(["passed", "failed"], tests[1].Repeats!.Outcomes!);
        Assert.Equal(("failed", "sometimes"), (tests[1].Outcome, tests[1].Message));
    }

    private static ProfileDocument Profile(SampleRun run) => ProfileReport.Of(run.Build());
}
