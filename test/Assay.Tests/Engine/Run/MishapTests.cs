using System.Text.Json;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

/// <summary>Runs testdata/mishaps for real and compares with what was written down beforehand.</summary>
public class MishapTests
{
    private static readonly Dictionary<string, string> Expected = JsonSerializer.Deserialize<
        Dictionary<string, string>
    >(File.ReadAllText(Path.Combine(Repository.TestData("mishaps"), "annotations.json")))!;

    [Theory]
    [InlineData("Mishaps.XUnit2", Framework.XUnit2)]
    [InlineData("Mishaps.XUnit3", Framework.XUnit3)]
    [InlineData("Mishaps.NUnit", Framework.NUnit)]
    [InlineData("Mishaps.MSTest", Framework.MSTest)]
    [InlineData("Mishaps.TUnit", Framework.TUnit)]
    public async Task A_test_that_crashes_exits_overflows_or_hangs_costs_only_itself(
        string name,
        Framework framework
    ) =>
        Assert.Equal(
            ExpectedOf(id =>
                id.StartsWith(name + "/", StringComparison.Ordinal)
                && !id.Contains("InARow", StringComparison.Ordinal)
            ),
            MishapRun.Outcomes(await MishapRun.OfAsync(name, framework))
        );

    [Fact]
    public async Task However_many_tests_crash_or_hang_in_a_row_the_others_run()
    {
        var run = new MishapRun("Mishaps.XUnit2", Framework.XUnit2)
        {
            IsWanted = id => id.Contains("InARow", StringComparison.Ordinal),
            TestTimeout = TimeSpan.FromSeconds(2),
        };
        Assert.Equal(
            ExpectedOf(id => id.Contains("InARow", StringComparison.Ordinal)),
            MishapRun.Outcomes(await run.RunAsync())
        );
    }

    [Theory]
    [InlineData("Exits.Fails_fast", "was aborted")]
    [InlineData("Exits.Exits_with_3", "exit code 3")]
    [InlineData("Hangs.Spins_for_ever", "run.test-timeout")]
    [InlineData("StackOverflows.Overflows", "was aborted")]
    public async Task What_a_lost_test_came_to_is_said(string test, string how) =>
        Assert.Contains(how, (await LostAsync(test)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Exits.Fails_fast", "the last words")]
    [InlineData("StackOverflows.Overflows", "Mishaps.StackOverflows.Deeper")]
    public async Task The_last_output_of_a_lost_test_is_kept(string test, string output) =>
        Assert.Contains(output, (await LostAsync(test)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_is_made_up_of_what_a_lost_test_took()
    {
        var lost = await LostAsync("Exits.Fails_fast");
        Assert.Null(lost.Cpu);
        Assert.Null(lost.AllocatedBytes);
        Assert.Null(lost.Fixture);
    }

    [Theory]
    [InlineData("Mishaps.XUnit2", Framework.XUnit2)]
    [InlineData("Mishaps.XUnit3", Framework.XUnit3)]
    public async Task A_test_of_which_nothing_is_heard_until_it_is_over_has_the_frameworks_time(
        string name,
        Framework framework
    )
    {
        var late = (await MishapRun.OfAsync(name, framework))
            .OfType<CaseEnded>()
            .Where(e => e.Case.Id.Contains(".Delayed.Takes_its_time", StringComparison.Ordinal))
            .Select(e => e.Result)
            .ToArray();
        Assert.NotEmpty(late);
        Assert.All(late, r => Assert.True(r.Wall >= TimeSpan.FromMilliseconds(95)));
        Assert.All(late, r => Assert.Null(r.Cpu));
        Assert.All(late, r => Assert.Null(r.AllocatedBytes));
        Assert.All(late, r => Assert.NotNull(r.Fixture));
    }

    [Fact]
    public async Task A_test_without_a_result_is_named_as_a_failure()
    {
        var heard = await MishapRun.OfAsync("Mishaps.XUnit2", Framework.XUnit2);
        var remark = Assert.Single(
            heard.OfType<RunRemark>(),
            r => r.Text.Contains("gave no result", StringComparison.Ordinal)
        );
        Assert.True(remark.IsFailure);
        Assert.Contains(
            ": Mishaps.XUnit2/Mishaps.Silent.Gives_no_result.",
            remark.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_host_that_does_not_come_up_once_costs_no_test()
    {
        using var tree = TestTree.Empty();
        var file = Path.Combine(tree.Root, "fail-once");
        var run = new MishapRun("Mishaps.XUnit2", Framework.XUnit2)
        {
            IsWanted = id => id.Contains("Mishaps.Exits.", StringComparison.Ordinal),
            Environment = new Dictionary<string, string> { ["MISHAPS_FAIL_ONCE"] = file },
            BeforeRun = () => File.WriteAllText(file, ""),
        };
        Assert.Equal(
            ExpectedOf(id =>
                id.StartsWith("Mishaps.XUnit2/Mishaps.Exits.", StringComparison.Ordinal)
            ),
            MishapRun.Outcomes(await run.RunAsync())
        );
        Assert.False(File.Exists(file), "No host failed.");
    }

    [Fact]
    public async Task What_a_crashed_test_had_started_is_ended_with_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no FIFO in its file system");
        using var tree = TestTree.Empty();
        using var fifo = await Fifo.MakeAsync(Path.Combine(tree.Root, "fifo"));
        var run = new MishapRun("Mishaps.XUnit2", Framework.XUnit2)
        {
            IsWanted = id => id.Contains("LeavesAChildBehind", StringComparison.Ordinal),
            Environment = new Dictionary<string, string> { ["MISHAPS_CHILD"] = fifo.Path },
        };
        Assert.Contains(
            "crashed",
            Assert.Single(MishapRun.Outcomes(await run.RunAsync())),
            StringComparison.Ordinal
        );
        await fifo.EveryWriterHasEndedAsync();
    }

    private static IEnumerable<string> ExpectedOf(Func<string, bool> isWanted) =>
        Expected
            .Where(e => isWanted(e.Key))
            .Select(e => $"{e.Key} {e.Value}")
            .Order(StringComparer.Ordinal);

    private static async Task<CaseResult> LostAsync(string test) =>
        (await MishapRun.OfAsync("Mishaps.XUnit2", Framework.XUnit2))
            .OfType<CaseEnded>()
            .Single(e => e.Case.Id == "Mishaps.XUnit2/Mishaps." + test)
            .Result;
}
