using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

public class TUnitDriverTests
{
    private const string Tree = "tunit";
    private const string Random = "Sample.RandomRows.Change_their_names";

    /// <summary>The same tests, known through generated code and through reflection.</summary>
    public static TheoryData<string> Modes => ["Cases", "Reflected"];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Every_case_ends_as_written_down_and_again_in_the_same_host(string project)
    {
        await using var host = await StartAsync(project);
        var expected = ExpectedOutcomes.Of(Tree, project).ToArray();
        for (var run = 0; run < 2; run++)
        {
            var batch = await host.RunAllAsync();
            Assert.Equal(expected, WithoutRandomRows(batch));
            Assert.Empty(batch.Problems);
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Every_case_ends_as_written_down_when_it_is_run_alone(string project)
    {
        await using var host = await StartAsync(project);
        var each = await host.RunEachAsync();
        Assert.Equal(ExpectedOutcomes.Of(Tree, project), WithoutRandomRows(each));
        Assert.Empty(each.Problems);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Results_equal_those_of_dotnet_test(string project)
    {
        await using var host = await StartAsync(project);
        var classes = host.Discovered.Cases.ToDictionary(c => c.Id, c => c.Class.Split('<')[0]);
        var own = (await host.RunAllAsync())
            .Results.Select(r => (r.Result.Outcome, classes[r.Id]))
            .Order();
        var theirs = DotNetTest
            .TestingPlatform(Tree, project)
            // A generic class, and a test that has another class than the test that makes it.
            .Select(r => (r.Outcome, r.Class.Split('`')[0].Replace("AddedLater", "DynamicBuilder")))
            .Order();
        Assert.Equal(theirs, own);
    }

    [Fact]
    public async Task Ids_and_order_are_the_same_in_every_discovery()
    {
        await using var first = await StartAsync("Cases");
        await using var second = await StartAsync("Cases");
        Assert.Equal(
            first.Discovered.Cases.Where(c => !c.Id.StartsWith(Random, StringComparison.Ordinal)),
            second.Discovered.Cases.Where(c => !c.Id.StartsWith(Random, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Rows_that_are_named_anew_each_time_are_one_case()
    {
        await using var host = await HostRun.StartAsync(
            Request("Cases") with
            {
                Rediscover = true,
            }
        );
        Assert.Equal([Random], host.Discovered.VolatileMethods);
        var batch = await host.RunAsync(c => c.Id == Random);
        Assert.Equal(2, batch.Results.Count);
        Assert.All(batch.Results, r => Assert.StartsWith("(name: \"", r.Result.Row!));
    }

    [Theory]
    [InlineData("Sample.Outcomes.Is_explicit")]
    [InlineData("Sample.AllExplicit.Is_explicit_too")]
    public async Task Explicit_tests_are_known_and_not_run(string id)
    {
        await using var host = await StartAsync("Cases");
        Assert.True(host.Discovered.Cases.Single(c => c.Id == id).Explicit);
        Assert.Empty((await host.RunAsync(c => c.Id == id)).Results);
    }

    [Fact]
    public async Task An_explicit_test_that_another_needs_is_run_in_any_batch()
    {
        const string Needed = "Sample.BrokenChain.Is_explicit_but_needed";
        await using var host = await StartAsync("Cases");
        var batch = await host.RunAsync(c => c.Id is Needed or "Sample.Outcomes.Passes");
        Assert.Equal(["Passed " + Needed, "Passed Sample.Outcomes.Passes"], batch.Outcomes);
        Assert.Empty(batch.Problems);
    }

    [Fact]
    public async Task Only_the_cases_of_a_batch_give_results_though_they_need_others()
    {
        await using var host = await StartAsync("Cases");
        var batch = await host.RunAsync(c => c.Id == "Sample.Chain.Last");
        Assert.Equal(["> Sample.Chain.Last", "< Sample.Chain.Last"], batch.Steps);
        Assert.Equal(["Passed Sample.Chain.Last"], batch.Outcomes);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task One_test_starts_when_the_other_has_ended(string project)
    {
        await using var host = await StartAsync(project);
        // Of a test that keeps its result back nothing tells the end.
        var batch = await host.RunAsync(c => c.Method != "Keeps_its_result_to_itself");
        string? open = null;
        foreach (var step in batch.Steps)
        {
            if (step[0] == '>')
            {
                Assert.Null(open);
                open = step[2..];
            }
            else if (open is not null)
            {
                Assert.Equal(open, step[2..]);
                open = null;
            }
        }
        Assert.Contains("> Sample.OnDatabase.One", batch.Steps);
        // Ended without having begun: tests that need each other in a circle.
        Assert.DoesNotContain("> Sample.Circle.A", batch.Steps);
    }

    [Fact]
    public async Task Classes_stay_together_where_a_test_needs_another_or_may_not_run_beside_it()
    {
        await using var host = await StartAsync("Cases");
        var groups = host
            .Discovered.Cases.GroupBy(c => c.Group)
            .Select(g => string.Join(" ", g.Select(c => c.Class.Split('.')[1]).Distinct()))
            .Where(classes => classes.Contains(' '))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Chain ChainElsewhere",
                "KeyedElsewhere Sharing",
                "Limited LimitedToo",
                "OnDatabase OnDatabaseToo",
            ],
            groups
        );
    }

    [Fact]
    public async Task Groups_run_beside_others_but_where_TUnit_keeps_them_apart()
    {
        await using var host = await StartAsync("Cases");
        Assert.Equal(
            ["Sample.Alone", "Sample.InGroup"],
            host.Discovered.Cases.Where(c => !c.RunsBeside).Select(c => c.Class).Distinct()
        );
    }

    [Fact]
    public async Task A_test_may_leave_its_class_where_nothing_is_set_up_for_it_and_nothing_ties_it()
    {
        await using var host = await StartAsync("Alone");
        Assert.Equal(
            ["Sample.Deadly.Ends_the_process", "Sample.Free.One", "Sample.Free.Two"],
            host.Discovered.Cases.Where(c => c.IsFree && c.Class != "Sample.OncePerProcess")
                .Select(c => c.Id)
                .Order(StringComparer.Ordinal)
        );
        await using var withHooksOfEveryClass = await StartAsync("Cases");
        Assert.All(withHooksOfEveryClass.Discovered.Cases, c => Assert.False(c.IsFree));
    }

    [Fact]
    public async Task A_limit_for_most_tests_is_one_for_the_project_and_others_tie_their_tests()
    {
        await using var limited = await StartAsync("Alone");
        await using var partly = await StartAsync("Cases");
        Assert.Equal(3, limited.Discovered.MostAtOnce);
        Assert.Null(partly.Discovered.MostAtOnce);
    }

    [Fact]
    public async Task Set_up_for_the_whole_project_is_found()
    {
        await using var with = await StartAsync("Cases");
        await using var heard = await StartAsync("Heard");
        await using var without = await StartAsync("Alone");
        Assert.True(with.Discovered.HasAssemblyFixtures);
        Assert.True(heard.Discovered.HasAssemblyFixtures);
        Assert.False(without.Discovered.HasAssemblyFixtures);
    }

    [Fact]
    public async Task Set_up_and_clean_up_of_a_class_are_no_part_of_its_tests()
    {
        await using var host = await StartAsync("Cases");
        var batch = await host.RunAsync(c => c.Class == "Sample.Hooked");
        var delay = TimeSpan.FromMilliseconds(190);
        Assert.True(batch["Sample.Hooked.Sees_what_ran_before"].Fixture > delay);
        Assert.True(batch["Sample.Hooked.Sees_the_one_before_disposed"].Fixture > delay);
    }

    [Fact]
    public async Task After_the_first_failure_nothing_more_is_started_when_that_is_asked_for()
    {
        await using var host = await StartAsync("Cases");
        var batch = await host.RunAsync(
            c => c.Class is "Sample.Outcomes" or "Sample.Rows",
            stopAtFailure: true
        );
        Assert.Equal(Outcome.Failed, batch.Results[^1].Result.Outcome);
        Assert.Single(batch.Results, r => r.Result.Outcome == Outcome.Failed);
        Assert.Empty(batch.Problems);
        Assert.Equal(
            ExpectedOutcomes.Of(Tree, "Cases"),
            WithoutRandomRows(await host.RunAllAsync())
        );
    }

    [Fact]
    public async Task Messages_causes_stacks_reasons_and_output_are_told()
    {
        await using var host = await StartAsync("Cases");
        var batch = await host.RunAsync(c => c.Class == "Sample.Outcomes");
        var throws = batch["Sample.Outcomes.Throws"];
        Assert.Contains("outer", throws.Message!);
        Assert.Contains("inner", throws.Message!);
        Assert.Contains("Sample.Outcomes.Throws()", throws.StackTrace!);
        Assert.Equal("not today", batch["Sample.Outcomes.Is_skipped"].Message);
        Assert.Equal("asked at run time", batch["Sample.Outcomes.Skips_itself"].Message);
        Assert.Contains("to standard output", batch["Sample.Outcomes.Writes"].Output!);
        Assert.Contains("to standard error", batch["Sample.Outcomes.Writes"].Output!);
    }

    [Fact]
    public async Task What_a_test_printed_before_it_ended_the_process_is_known()
    {
        await using var host = await StartAsync("Alone");
        var death = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            host.RunAsync(c => c.Class == "Sample.Deadly")
        );
        Assert.Contains("last words", death.Message);
    }

    [Fact]
    public async Task A_failure_after_the_last_test_is_a_problem_of_the_run()
    {
        await using var host = await StartAsync("BrokenEnd");
        var batch = await host.RunAllAsync();
        Assert.Equal(["Passed Sample.Tests.One", "Passed Sample.Tests.Two"], batch.Outcomes);
        Assert.Contains("on purpose", Assert.Single(batch.Problems));
    }

    [Fact]
    public async Task A_project_whose_tests_TUnit_cannot_find_is_refused()
    {
        var reason = await HostRun.RefusalAsync(Request("BrokenDiscovery"));
        Assert.StartsWith("TUnit can't find the tests: ", reason);
        Assert.Contains("on purpose", reason);
    }

    [Fact]
    public async Task A_project_with_an_entry_point_of_its_own_is_refused() =>
        Assert.Equal(
            "the project has an entry point of its own (Program), whose set-up only its own runner does.",
            await HostRun.RefusalAsync(Request("OwnMain"))
        );

    [Fact]
    public async Task No_report_is_left_in_the_tree()
    {
        await using (var host = await StartAsync("Alone"))
        {
            await host.RunAsync(c => c.Class == "Sample.NoFixtures");
        }
        Assert.Empty(
            Directory.EnumerateFileSystemEntries(
                Path.Combine(BuiltTree.Of(Tree), "Alone"),
                "*TestResults*",
                SearchOption.AllDirectories
            )
        );
    }

    private static HostRequest Request(string project) =>
        new(Framework.TUnit, BuiltTree.Assembly(Tree, project)) { UsesTestingPlatform = true };

    private static Task<HostRun> StartAsync(string project) => HostRun.StartAsync(Request(project));

    private static IEnumerable<string> WithoutRandomRows(HostBatch batch) =>
        batch.Outcomes.Where(line => !line.Contains(Random, StringComparison.Ordinal));
}
