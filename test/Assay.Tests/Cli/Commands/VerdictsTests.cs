using Assay.Cli;
using Assay.Cli.Commands;
using Assay.Engine.Report;
using Assay.Engine.Report.Findings;
using Assay.Engine.Report.Runs;
using Assay.Engine.Selection;
using Assay.Model;
using Assay.Tests.Engine.Report;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Cli.Commands;

public sealed class VerdictsTests
{
    [Theory]
    [InlineData(Outcome.Passed, "Fine")]
    [InlineData(Outcome.Skipped, "Fine")]
    [InlineData(Outcome.Failed, "Andon")]
    [InlineData(Outcome.Crashed, "Andon")]
    [InlineData(Outcome.TimedOut, "Andon")]
    public void The_signal_is_raised_where_dotnet_test_would_fail(
        Outcome outcome,
        string verdict
    ) =>
        Assert.Equal(
            verdict,
            Verdicts.Of(new SampleRun().With(Result("A", 1, outcome)).Build()).ToString()
        );

    [Fact]
    public void A_failed_clean_up_raises_it_too() =>
        Assert.Equal(
            Verdict.Andon,
            Verdicts.Of(
                new SampleRun().With(Result("A", 1)).WithRemark("clean-up failed", true).Build()
            )
        );

    [Fact]
    public void A_mere_remark_does_not() =>
        Assert.Equal(
            Verdict.Fine,
            Verdicts.Of(
                new SampleRun().With(Result("A", 1)).WithRemark("own runner", false).Build()
            )
        );

    [Theory]
    [InlineData(true, "Andon")]
    [InlineData(false, "Fine")]
    public void A_project_that_is_left_out_raises_it_where_dotnet_test_would_fail(
        bool wouldFail,
        string verdict
    ) =>
        Assert.Equal(
            verdict,
            Verdicts
                .Of(
                    new SampleRun { SetAside = [new SetAsidePart("Old", "Why.", wouldFail)] }
                        .With(Result("A", 1))
                        .Build()
                )
                .ToString()
        );

    [Theory]
    [InlineData("broken-budget", "Andon")]
    [InlineData("projects-set-aside", "Fine")]
    public void Of_the_findings_only_a_broken_budget_raises_it(string rule, string verdict) =>
        Assert.Equal(
            verdict,
            Verdicts
                .Of(
                    new SampleRun().With(Result("A", 1)).Build(),
                    [new Finding(rule, "problem", "", "", [])]
                )
                .ToString()
        );

    [Fact]
    public void A_failure_that_a_selection_would_have_missed_raises_it()
    {
        var selection = SelectedTests.All([], "because");
        var run = RunReport.Of(new SampleRun().With(Result("A", 1)).Build(), selection, null);
        var rest = new SampleRun().With(Result("B", 1, Outcome.Failed)).Build();
        Assert.Equal(Verdict.Fine, Verdicts.Of(run, failsOnFlaky: false));

        var verified = run with
        {
            Verification = VerificationPart.Of(
                rest,
                selection with
                {
                    Reasons = new Dictionary<string, string> { ["P/C.B"] = "nothing" },
                }
            ),
        };

        Assert.Equal(Verdict.Andon, Verdicts.Of(verified, failsOnFlaky: false));
        Assert.Equal(
            Verdict.Fine,
            Verdicts.Of(run with { Verification = VerificationPart.OfNothing }, failsOnFlaky: false)
        );
    }
}
