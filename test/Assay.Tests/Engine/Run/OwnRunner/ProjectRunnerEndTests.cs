using Assay.Engine;
using Assay.Engine.Run.OwnRunner;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run.OwnRunner;

/// <summary>Own runners that are stopped, or don't come to their end by themselves.</summary>
public sealed class ProjectRunnerEndTests : IDisposable
{
    private readonly TestTree _solution = TestTree.Empty();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public async Task Stopping_it_leaves_no_process_and_no_file_behind()
    {
        await using var pipe = TestPipe.New(out var name);
        var settings = _solution.File(
            "pipe.runsettings",
            $"<RunSettings><RunConfiguration><EnvironmentVariables><STRANGE_PIPE>{name}</STRANGE_PIPE></EnvironmentVariables></RunConfiguration></RunSettings>"
        );
        using var stop = new CancellationTokenSource();
        var run = Runner(TimeSpan.FromMinutes(5), TimeSpan.FromHours(1))
            .RunAsync(
                BuiltTree.Project("ownrunner", "Strange") with
                {
                    RunSettingsPath = settings,
                },
                stop.Token
            );
        await pipe.WaitForConnectionAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        // The other end is open as long as the test host lives.
        Assert.Equal(0, await pipe.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
        Assert.Empty(
            Directory.EnumerateFileSystemEntries(
                Path.Combine(_solution.Root, ".assay", "own-runner")
            )
        );
    }

    [Fact]
    public async Task A_test_of_VSTest_that_hangs_is_named_and_what_came_before_is_kept()
    {
        var settings = _solution.File(
            "pipe.runsettings",
            "<RunSettings><RunConfiguration><EnvironmentVariables><STRANGE_PIPE>assay-nobody</STRANGE_PIPE></EnvironmentVariables></RunConfiguration></RunSettings>"
        );
        // Longer than a busy machine needs from one test to the next, its start included.
        var run = await Runner(TimeSpan.FromSeconds(8), TimeSpan.FromHours(1))
            .RunAsync(
                BuiltTree.Project("ownrunner", "Strange") with
                {
                    RunSettingsPath = settings,
                },
                TestContext.Current.CancellationToken
            );
        Assert.Contains(
            run.Results,
            r => (r.Result.Outcome, r.Case.Id) == (Outcome.Passed, "Sample.Checks.Passes")
        );
        Assert.Contains(run.Problems, p => p.Contains("Waits", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 3600, "run.test-timeout or run.fixture-timeout")]
    [InlineData(60, 0, "run.own-runner-timeout")]
    public async Task A_runner_that_does_not_come_to_its_end_is_ended(
        int silence,
        int whole,
        string setting
    )
    {
        var run = await Runner(TimeSpan.FromSeconds(silence), TimeSpan.FromSeconds(whole))
            .RunAsync(
                BuiltTree.Project("ownrunner", "Xunit3") with
                {
                    UsesTestingPlatform = true,
                },
                TestContext.Current.CancellationToken
            );
        Assert.Empty(run.Results);
        Assert.StartsWith(
            "The own runner of Xunit3 was ended. It took longer than 0 s.",
            Assert.Single(run.Problems),
            StringComparison.Ordinal
        );
        Assert.Contains($"raise {setting}", run.Problems[0], StringComparison.Ordinal);
        Assert.Equal(whole == 0, run.Problems[0].Contains("hangs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_does_not_come_to_its_end_names_the_setting()
    {
        var listing = await Runner(TimeSpan.Zero, TimeSpan.FromHours(1))
            .ListAsync(
                BuiltTree.Project("ownrunner", "Strange"),
                TestContext.Current.CancellationToken
            );
        Assert.Empty(listing.Cases);
        Assert.StartsWith(
            "Strange does not list its tests. It took longer than 0 s.",
            listing.Remark,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "raise run.test-timeout or run.fixture-timeout",
            listing.Remark,
            StringComparison.Ordinal
        );
    }

    private ProjectRunner Runner(TimeSpan silence, TimeSpan whole) =>
        new(AssayFolder.Create(_solution.Root), new OwnRunLimits(silence, whole));
}
