using Assay.Engine.Report.Risks;
using Assay.Engine.Risk;

namespace Assay.Tests.Engine.Risk;

public class RiskModelTests
{
    private static readonly TestFacts Plain = new("P/C.Plain")
    {
        Failed = [false, false, false],
        ChangingCommits = 10,
        CriticalPaths = [],
        UniqueProbes = 0,
    };

    public static TheoryData<string, TestFacts> Higher =>
        new()
        {
            { "failures", Plain with { Failed = [false, true, false] } },
            { "churn", Plain with { ChangingCommits = 11 } },
            { "coFailures", Plain with { CoFailure = new CoFailure("P/C.Other", 1, 3) } },
            { "critical", Plain with { CriticalPaths = ["Prices"] } },
            { "unique", Plain with { UniqueProbes = 1 } },
        };

    [Theory]
    [MemberData(nameof(Higher))]
    public void Each_term_alone_raises_the_risk(string term, TestFacts facts)
    {
        var risks = RiskModel.Of([Plain, facts with { Id = "P/C.Zeta" }], 100);

        Assert.Equal("P/C.Zeta", risks[0].Test);
        var terms = RiskDocument.Make("S.slnx", risks, "P/C.Zeta").Terms;
        var others = RiskDocument.Make("S.slnx", risks, Plain.Id).Terms;
        Assert.Equal(
            [term],
            terms
                .Zip(others)
                .Where(t => t.First.Counted > t.Second.Counted)
                .Select(t => t.First.Name)
        );
    }

    [Fact]
    public void Risk_is_probability_times_impact_within_their_ranges()
    {
        var worst = Assert.Single(
            RiskModel.Of(
                [
                    Plain with
                    {
                        Failed = [true, true, true, true],
                        ChangingCommits = 100,
                        CoFailure = new CoFailure("P/C.Other", 9, 9),
                        CriticalPaths = ["Prices"],
                        UniqueProbes = 500,
                    },
                ],
                100
            )
        );
        var best = Assert.Single(RiskModel.Of([Plain with { ChangingCommits = 0 }], 100));

        Assert.Equal(3, worst.Impact, 9);
        Assert.InRange(worst.Probability, 0.99, 1);
        Assert.Equal(worst.Probability * worst.Impact, worst.Risk, 9);
        Assert.Equal((0.01, 1.0), (Math.Round(best.Probability, 9), best.Impact));
    }

    [Fact]
    public void A_recent_failure_weighs_more_than_an_old_one()
    {
        var risks = RiskModel.Of(
            [
                Plain with
                {
                    Id = "P/C.Old",
                    Failed = [false, false, true],
                },
                Plain with
                {
                    Id = "P/C.Recent",
                    Failed = [true, false, false],
                },
            ],
            100
        );

        Assert.Equal(["P/C.Recent", "P/C.Old"], risks.Select(r => r.Test));
        Assert.Equal([0.5, 0.125], risks.Select(r => r.Failures.Value!.Value));
    }

    [Fact]
    public void What_could_not_be_measured_is_null_and_moves_a_test_neither_up_nor_down()
    {
        var unknown = Plain with
        {
            Id = "P/C.Unknown",
            ChangingCommits = null,
            CriticalPaths = null,
            UniqueProbes = null,
        };
        var busy = Plain with { Id = "P/C.Busy", ChangingCommits = 30, CriticalPaths = ["A"] };

        var risks = RiskModel.Of([Plain, unknown, busy], 100);

        Assert.Equal(["P/C.Busy", "P/C.Unknown", "P/C.Plain"], risks.Select(r => r.Test));
        var risk = risks[1];
        Assert.Null(risk.Churn.Value);
        Assert.Equal(0.02, risk.Churn.Counted, 9);
        Assert.Null(risk.Critical.Value);
        Assert.Equal(0.5, risk.Critical.Counted);
        Assert.Null(risk.Unique.Value);
        Assert.Contains("not known", risk.Churn.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_never_ran_comes_before_those_that_pass()
    {
        var risks = RiskModel.Of([Plain, Plain with { Id = "P/C.Young", Failed = [] }], 100);

        Assert.Equal("P/C.Young", risks[0].Test);
        Assert.Equal((null, 0.5), (risks[0].Failures.Value, risks[0].Failures.Counted));
    }

    [Fact]
    public void Without_git_the_churn_of_all_is_unknown()
    {
        var risk = Assert.Single(RiskModel.Of([Plain with { ChangingCommits = null }], 0));

        Assert.Equal((null, 0.0), (risk.Churn.Value, risk.Churn.Counted));
    }

    [Fact]
    public void A_single_coincidence_is_not_taken_for_certain()
    {
        var runs = new[]
        {
            Run(("A", true), ("B", true), ("C", false)),
            Run(("A", true), ("C", true)),
            Run(("A", false), ("B", true), ("C", true)),
        };
        var together = new CoFailures(runs, new HashSet<string> { "A" });

        Assert.Equal(new CoFailure("A", 1, 1), together.Of("B"));
        Assert.Equal(new CoFailure("A", 1, 2), together.Of("C"));
        Assert.Null(together.Of("A"));
        Assert.Null(together.Of("Never"));
        Assert.Equal(
            0.5,
            RiskModel.Of([Plain with { CoFailure = together.Of("B") }], 100)[0].CoFailures.Value
        );
    }

    private static Dictionary<string, bool> Run(params (string Test, bool Failed)[] verdicts) =>
        verdicts.ToDictionary(v => v.Test, v => v.Failed);
}
