using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

public class NUnitDriverTests
{
    private const string Tree = "nunit";

    public static TheoryData<string> Projects => ["Nunit312", "Nunit3", "Nunit4", "Nunit5"];

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
        await using var host = await StartAsync(project);
        // Those of one fixture rely on the ones that are ordered before them.
        Assert.Equal(
            ExpectedOutcomes.Of(Tree, project).Where(line => !line.Contains(".Order.")),
            (await host.RunEachAsync()).Outcomes.Where(line => !line.Contains(".Order."))
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Results_equal_those_of_dotnet_test(string project)
    {
        await using var host = await StartAsync(project);
        var own = (await host.RunAllAsync()).Results.Select(r =>
            (r.Result.Outcome, host.Discovered.Cases.Single(c => c.Id == r.Id).Method)
        );
        var theirs =
            project == "Nunit5"
                ? DotNetTest.TestingPlatform(Tree, project)
                : DotNetTest.VsTest(Tree, project);
        Assert.Equal(theirs.Select(r => (r.Outcome, MethodOf(r.Name))).Order(), own.Order());
    }

    [Fact]
    public Task Ids_are_the_same_in_every_discovery() =>
        Promises.AreDiscoveredAlikeAsync(() => StartAsync("Nunit4"));

    [Fact]
    public async Task One_test_starts_when_the_other_has_ended_and_skipped_ones_do_not_start()
    {
        await using var host = await StartAsync("Nunit4");
        var batch = await host.RunAsync(c =>
            c.Class is "Sample.Outcomes" or "Sample.IgnoredFixture"
        );
        Assert.Equal(
            [
                "Sample.Outcomes.Assumes_what_is_not",
                "Sample.Outcomes.Fails",
                "Sample.Outcomes.Fails_later",
                "Sample.Outcomes.Fails_twice",
                "Sample.Outcomes.Ignored_until_a_day_that_is_over",
                "Sample.Outcomes.Ignores_itself",
                "Sample.Outcomes.Is_inconclusive",
                "Sample.Outcomes.Passes",
                "Sample.Outcomes.Passes_by_saying_so",
                "Sample.Outcomes.Passes_later",
                "Sample.Outcomes.Returns_another",
                "Sample.Outcomes.Returns_the_expected",
                "Sample.Outcomes.Throws",
                "Sample.Outcomes.Warns",
                "Sample.Outcomes.Warns_and_fails",
            ],
            HostSteps.StartedAlone(batch).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Ordered_tests_come_in_their_order_and_fixtures_are_set_up_once()
    {
        await using var host = await StartAsync("Nunit4");
        string[] order =
        [
            "Sample.SetUps.Order.Then_this",
            "Sample.SetUps.Order.Comes_second",
            "Sample.SetUps.Order.And_last",
        ];
        Assert.Equal(order, host.Ids.Where(id => id.Contains(".Order.")));
        var batch = await host.RunAsync(c => c.Id.Contains(".Order."));
        Assert.Equal(order.SelectMany(id => new[] { "> " + id, "< " + id }), batch.Steps);
    }

    [Fact]
    public async Task After_the_first_failure_nothing_more_is_started_when_that_is_asked_for()
    {
        await using var host = await StartAsync("Nunit4");
        var batch = await host.RunAsync(
            c => c.Class == "Sample.Rows" && c.Method is "Combined" or "Discount" or "Sum",
            stopAtFailure: true
        );
        Assert.Equal(Outcome.Failed, batch.Results[^1].Result.Outcome);
        Assert.Single(batch.Results, r => r.Result.Outcome == Outcome.Failed);
        Assert.True(batch.Results.Count < 9);
        Assert.Equal(
            9,
            (await host.RunAsync(c => c.Method is "Combined" or "Discount" or "Sum")).Results.Count
        );
    }

    [Fact]
    public async Task What_fails_outside_the_tests_is_told()
    {
        await using var host = await StartAsync("Nunit4");
        var batch = await host.RunAllAsync();
        var problems = batch.Problems.Select(p => p.Split('\n')[0].Trim());
        Assert.Equal(
            [
                "SetUp failed for Sample.BrokenBefore.Broken: SetUp : System.InvalidOperationException : namespace set-up",
                "SetUp failed for Sample.NoConstructor: No suitable constructor was found",
                "SetUp failed for Sample.SetUps.ConstructorFails: SetUp : System.InvalidOperationException : constructor",
                "SetUp failed for Sample.SetUps.OneTimeSetUpFails: SetUp : System.InvalidOperationException : set-up",
                "TearDown failed for Sample.BrokenAfter.Broken: TearDown : System.InvalidOperationException : namespace tear-down",
                "TearDown failed for Sample.SetUps.DisposeFails: TearDown : System.InvalidOperationException : dispose",
                "TearDown failed for Sample.SetUps.OneTimeTearDownFails: TearDown : System.InvalidOperationException : tear-down",
            ],
            problems.Order(StringComparer.Ordinal)
        );
        Assert.EndsWith(
            "before it failed",
            Assert.Single(batch.Problems, p => p.Contains("OneTimeSetUpFails:"))
        );
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
        Assert.Contains("to the context", output);
        var failure = batch["Sample.Outcomes.Fails"];
        Assert.Equal("no\nand no", failure.Message!.ReplaceLineEndings("\n"));
        Assert.Contains("Sample.Outcomes.Fails()", failure.StackTrace);
        Assert.Equal("not now", batch["Sample.Outcomes.Ignored"].Message);
        Assert.True(batch["Sample.Running.Writes"].Wall > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, batch["Sample.Outcomes.Ignored"].Wall);
    }

    [Fact]
    public async Task A_group_is_a_fixture_with_its_arguments()
    {
        await using var host = await StartAsync("Nunit4");
        Assert.Equal(
            [
                "Sample.WithArguments(French)",
                "Sample.WithArguments(language: \"de\", factor: 1.5)",
                "Sample.WithArguments(language: \"en\", factor: 2.5)",
                "Sample.WithArguments(language: \"it\", factor: 4.5)",
            ],
            host.Discovered.Cases.Where(c => c.Class == "Sample.WithArguments")
                .Select(c => c.Group)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.All(host.Discovered.Cases, c => Assert.False(c.RunsBeside));
        Assert.True(host.Discovered.HasAssemblyFixtures);
    }

    [Fact]
    public async Task Explicit_cases_are_marked()
    {
        await using var host = await StartAsync("Nunit4");
        Assert.Equal(
            [
                "Sample.ExplicitFixture.One",
                "Sample.Outcomes.Explicit",
                "Sample.Rows.Row_states(number: 2)",
            ],
            host.Discovered.Cases.Where(c => c.Explicit)
                .Select(c => c.Id)
                .Order(StringComparer.Ordinal)
        );
    }

    private static Task<HostRun> StartAsync(string project) =>
        HostRun.StartAsync(
            new HostRequest(Framework.NUnit, BuiltTree.Assembly(Tree, project))
            {
                UsesTestingPlatform = project == "Nunit5",
                Rediscover = true,
            }
        );

    // TRX has the name of the test only, which for some was given to them.
    private static string MethodOf(string name) =>
        name switch
        {
            "One is odd" => "Odd",
            "has a name" => "Without_a_text",
            "new year" => "From_a_source",
            _ => name.Split('(', '<')[0],
        };
}
