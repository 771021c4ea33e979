using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Report;
using Assay.Engine.Report.Plans;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Report.Plans;

public class PlanReportTests
{
    private static readonly ProjectSuite Suite = Suites.Suite(
        Suites.Project("P"),
        [.. Enumerable.Range(1, 30).Select(i => $"C{i}.M"), "!Alone.M"]
    );

    private static readonly Conflicts SomeConflicts = new([
        new ResourceUse("P/C1.M", "file a.txt", true, "file-write a.txt, File.WriteAllText"),
        .. Enumerable
            .Range(2, 20)
            .Select(i => new ResourceUse($"P/C{i}.M", "file a.txt", false, "file-read a.txt")),
        new ResourceUse("P/C1.M", "variable A", true, "environment-write A") { IsOfProcess = true },
        new ResourceUse("P/C2.M", "variable A", false, "environment-read A") { IsOfProcess = true },
    ]);

    public static PlanDocument Sample() =>
        new PlanReport("Shop.slnx", 2, SomeConflicts)
        {
            OwnRunner = ["Old.Tests"],
            SetAside = [new SetAsidePart("Q", "No runtime.", true)],
            Risks = new Dictionary<string, double> { [Suite.Cases[3].Id] = 2.5 },
        }.Of([Suite], Suite.Cases.ToDictionary(c => c.Id, _ => TimeSpan.FromMilliseconds(10)));

    [Fact]
    public void The_units_are_those_of_the_planner_with_a_reason_each()
    {
        var plan = Sample();

        Assert.Equal("risk-first", plan.Order);
        Assert.Equal(2.5, plan.Units[0].Risk);
        Assert.Equal(31, plan.Tests);
        Assert.Equal(31, plan.Units.SelectMany(u => u.Tests).Distinct().Count());
        Assert.All(plan.Units, u => Assert.NotEmpty(u.Reason));
        var alone = Assert.Single(plan.Units, u => u.Exclusive);
        Assert.Equal(["P/Alone.M"], alone.Tests);
        Assert.Equal(10, alone.ExpectedMs);
        Assert.Equal(155, plan.ExpectedMs);
    }

    [Fact]
    public void A_conflict_names_both_sides_with_the_evidence_and_the_units_that_it_holds_up()
    {
        var plan = Sample();

        var file = Assert.Single(plan.Conflicts, c => c.Scope == "machine");
        Assert.Equal("file a.txt", file.Resource);
        Assert.Equal(
            new PlannedEvidence("P/C1.M", "file-write a.txt, File.WriteAllText"),
            Assert.Single(file.ChangedBy)
        );
        Assert.Equal(20, file.UsedBy.Count);
        var change = Assert.Single(plan.Units, u => u.Uses.Any(x => x.Changes));
        Assert.Contains("P/C1.M", change.Tests);
        Assert.Equal("file a.txt", Assert.Single(change.Uses).Resource);
        Assert.Equal(
            "variable A",
            Assert.Single(plan.Conflicts, c => c.Scope == "process").Resource
        );
    }

    [Fact]
    public void Who_is_not_in_the_plan_gets_in_nobodys_way()
    {
        var suite = Suite with { Cases = [.. Suite.Cases.Skip(1)] };

        var plan = new PlanReport("Shop.slnx", 2, SomeConflicts).Of(
            [suite],
            new Dictionary<string, TimeSpan>()
        );

        Assert.Empty(plan.Conflicts);
        Assert.Null(plan.ExpectedMs);
    }
}
