using Assay.Engine.Workspace.Targets;

namespace Assay.Tests.Engine.Workspace.Targets;

public class PlatformArgumentsTests
{
    [Theory]
    [InlineData("--report-trx --report-trx-filename a.trx")]
    [InlineData("--coverage --coverage-output-format cobertura --coverage-settings x.xml")]
    [InlineData("--results-directory \"a b\" --output Detailed --no-progress --no-ansi")]
    [InlineData(
        "--crashdump --hangdump --hangdump-timeout 5m --diagnostic --diagnostic-verbosity Trace"
    )]
    [InlineData("--report-xunit-trx --show-live-output on --results-directory:here")]
    public void Those_for_reports_and_the_like_are_in_nobodys_way(string text)
    {
        var read = PlatformArguments.Read(text, "It");
        Assert.Empty(read.Values);
        Assert.Null(read.Reason);
    }

    [Theory]
    [InlineData("--filter-not-trait a=b", "--filter-not-trait")]
    [InlineData("--report-trx --settings x.runsettings --coverage", "--settings")]
    [InlineData("--treenode-filter=/*/*", "--treenode-filter=/*/*")]
    [InlineData("--ignore-exit-code 8 --retry-failed-tests 3", "--retry-failed-tests")]
    [InlineData("@more.rsp", "@more.rsp")]
    public void Others_are_left_to_the_own_runner(string text, string argument) =>
        Assert.Equal(
            $"It adds the argument {argument}, which only its own runner can obey",
            PlatformArguments.Read(text, "It").Reason
        );

    [Fact]
    public void What_bears_on_the_end_of_the_process_is_passed_on_and_in_no_drivers_way()
    {
        var read = PlatformArguments.Read("--ignore-exit-code 8 --report-trx --timeout 5m", "It");
        Assert.Equal(["--ignore-exit-code", "8", "--timeout", "5m"], read.Values);
        Assert.Null(read.Reason);
    }
}
