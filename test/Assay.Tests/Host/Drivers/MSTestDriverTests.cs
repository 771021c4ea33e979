using System.Text.Json.Nodes;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

public class MSTestDriverTests
{
    private const string Tree = "mstest";

    public static TheoryData<string> Projects =>
        ["Mstest31", "Mstest38", "Mstest311", "Mstest4", "Mstest45"];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Every_case_ends_as_written_down_and_again_in_the_same_host(string project)
    {
        await using var host = await StartAsync(project);
        await Promises.EndsTwiceAsync(host, ExpectedOutcomes.Of(Tree, project));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Every_case_ends_as_written_down_when_it_is_run_alone(string project)
    {
        // Clean-up of a class is blamed on its last test, which each is when it is alone; the others rely on tests before them.
        static bool IsOfItsOwn(string line) =>
            !line.Contains("ClassCleanupFails")
            && !line.Contains("B_comes_second")
            && !line.Contains("Dependencies");

        await using var host = await StartAsync(project);
        Assert.Equal(
            ExpectedOutcomes.Of(Tree, project).Where(IsOfItsOwn),
            (await host.RunEachAsync()).Outcomes.Where(IsOfItsOwn)
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Results_equal_those_of_dotnet_test(string project)
    {
        await using var host = await StartAsync(project);
        var theirs =
            project == "Mstest45"
                ? DotNetTest.TestingPlatform(Tree, project)
                : DotNetTest.VsTest(Tree, project);
        Assert.Equal(
            theirs.Select(r => $"{r.Outcome} {r.Class}").Order(StringComparer.Ordinal),
            OutcomesByClass(await host.RunAllAsync(), host)
        );
    }

    [Fact]
    public Task Ids_are_the_same_in_every_discovery() =>
        Promises.AreDiscoveredAlikeAsync(() => StartAsync("Mstest4"));

    [Fact]
    public async Task One_test_starts_when_the_other_has_ended()
    {
        await using var host = await StartAsync("Mstest4");
        var batch = await host.RunAsync(c => c.Class == "Sample.SetUps.Lifecycle");
        Assert.Equal(
            [
                "> Sample.SetUps.Lifecycle.A_comes_first",
                "< Sample.SetUps.Lifecycle.A_comes_first",
                "> Sample.SetUps.Lifecycle.B_comes_second",
                "< Sample.SetUps.Lifecycle.B_comes_second",
            ],
            batch.Steps
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task After_the_first_failure_nothing_more_is_started_when_that_is_asked_for(
        string project
    )
    {
        await using var host = await StartAsync(project);
        var batch = await host.RunAsync(c => c.Class == "Sample.Rows", stopAtFailure: true);
        Assert.Equal(
            [
                "Passed Sample.Rows.Discount(quantity: 30, expected: 12.5)",
                "Failed Sample.Rows.Discount(quantity: -1, expected: 0.1)",
            ],
            batch.Results.Select(r => $"{r.Result.Outcome} {r.Id}")
        );
        Assert.Equal(4, batch.Steps.Count);
        Assert.Empty(batch.Problems);

        // It counts for one batch only.
        var next = await host.RunAsync(c => c.Method is "Discount" or "Odd");
        Assert.Equal(4, next.Results.Count);
    }

    [Theory]
    [InlineData("Mstest38")]
    [InlineData("Mstest311")]
    [InlineData("Mstest4")]
    [InlineData("Mstest45")]
    public async Task A_class_is_cleaned_up_though_the_run_stops_at_a_failure(string project)
    {
        await using var host = await StartAsync(project);
        for (var i = 0; i < 2; i++)
        {
            // Its static counter shows whether the clean-up of the batch before ran.
            var batch = await host.RunAsync(
                c =>
                    c.Class
                        is "Sample.SetUps.Counted"
                            or "Sample.SetUps.OfText"
                            or "Sample.SetUps.ForAll",
                stopAtFailure: true
            );
            Assert.Equal(
                "Passed Sample.SetUps.ForAll.It_was_undone_after_the_run_before",
                batch.Outcomes.Single(line => line.Contains("It_was_undone_after_the_run_before"))
            );
            Assert.Equal(Outcome.Failed, batch.Results[^1].Result.Outcome);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task What_a_test_writes_and_says_goes_with_its_result(string project)
    {
        await using var host = await StartAsync(project);
        var batch = await host.RunAsync(c => c.Method is "Writes" or "Fails" or "Ignored");
        var output = batch["Sample.Running.Writes"].Output!;
        Assert.Contains("to the console", output);
        Assert.Contains("to standard error", output);
        Assert.Contains("to the trace", output);
        Assert.Contains("to the context", output);
        var failure = batch["Sample.Outcomes.Fails"];
        Assert.Contains("no\nand no", failure.Message!.ReplaceLineEndings("\n"));
        Assert.Contains("Sample.Outcomes.Fails()", failure.StackTrace);
        Assert.Equal("not now", batch["Sample.Outcomes.Ignored"].Message);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Time_in_fixtures_stands_apart(string project)
    {
        await using var host = await StartAsync(project);
        var batch = await host.RunAsync(c => c.Class == "Sample.Slow");
        // Class set-up and clean-up sleep for 300 ms each, and MSTest has both between start and result of the test.
        Assert.True(batch["Sample.Slow.Does_nothing"].Fixture > TimeSpan.FromMilliseconds(580));
    }

    [Fact]
    public async Task Rows_that_can_not_be_told_apart_are_results_of_one_case()
    {
        await using var host = await StartAsync("Mstest4");
        var batch = await host.RunAsync(c => c.Method is "Folded" or "Runs_twice");
        Assert.Equal(
            [
                "Failed Sample.Rows.Folded / (2)",
                "Failed Sample.Rows.Folded / (2)#2",
                "Passed Sample.Repeating.Runs_twice",
                "Passed Sample.Repeating.Runs_twice / #2",
                "Passed Sample.Rows.Folded / (1)",
            ],
            batch.Outcomes
        );
        Assert.All(batch.Results, r => Assert.True(r.Result.Wall > TimeSpan.Zero));
    }

    [Theory]
    [InlineData(
        "MSTest.TestAdapter.dll",
        "its bin folder has no MSTest adapter (package MSTest.TestAdapter), through which MSTest is driven."
    )]
    [InlineData(
        "Microsoft.VisualStudio.TestPlatform.ObjectModel.dll",
        "its bin folder has no Microsoft.VisualStudio.TestPlatform.ObjectModel.dll, through which MSTest is driven."
    )]
    public async Task A_project_without_what_the_driver_needs_is_refused(string file, string reason)
    {
        using var tree = TestTree.Empty();
        var assembly = BuiltTree.Assembly(Tree, "Mstest4");
        TestTree.CopyFolder(Path.GetDirectoryName(assembly)!, tree.Root);
        File.Delete(Path.Combine(tree.Root, file));
        Forget(file, Path.Combine(tree.Root, "Mstest4.deps.json"));
        Assert.Equal(
            reason,
            await HostRun.RefusalAsync(
                new HostRequest(Framework.MSTest, Path.Combine(tree.Root, "Mstest4.dll"))
            )
        );
    }

    [Fact]
    public async Task A_group_is_a_class_and_runs_beside_none_by_default()
    {
        await using var host = await StartAsync("Mstest4");
        Assert.All(host.Discovered.Cases, c => Assert.Equal(c.Class, c.Group));
        Assert.All(host.Discovered.Cases, c => Assert.False(c.RunsBeside));
        Assert.True(host.Discovered.HasAssemblyFixtures);
    }

    // The runtime insists on every file that is listed.
    private static void Forget(string file, string dependencies)
    {
        var json = JsonNode.Parse(File.ReadAllText(dependencies))!;
        foreach (var (_, package) in json["targets"]!.AsObject().Single().Value!.AsObject())
        {
            var files = package!["runtime"]?.AsObject();
            if (
                files
                    ?.FirstOrDefault(f => f.Key.EndsWith("/" + file, StringComparison.Ordinal))
                    .Key is
                { } key
            )
            {
                files.Remove(key);
            }
        }
        File.WriteAllText(dependencies, json.ToJsonString());
    }

    private static IEnumerable<string> OutcomesByClass(HostBatch batch, HostRun host) =>
        batch
            .Results.Select(r =>
                $"{r.Result.Outcome} {host.Discovered.Cases.Single(c => c.Id == r.Id).Class}"
            )
            .Order(StringComparer.Ordinal);

    private static Task<HostRun> StartAsync(string project) =>
        HostRun.StartAsync(
            new HostRequest(Framework.MSTest, BuiltTree.Assembly(Tree, project))
            {
                UsesTestingPlatform = project == "Mstest45",
                Rediscover = true,
            }
        );
}
