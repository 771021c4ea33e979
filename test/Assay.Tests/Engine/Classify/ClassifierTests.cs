using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;

namespace Assay.Tests.Engine.Classify;

public class ClassifierTests
{
    public static TheoryData<EffectKind> Outside =>
        [
            EffectKind.FileRead,
            EffectKind.FileWrite,
            EffectKind.FileDelete,
            EffectKind.FileOpen,
            EffectKind.FolderList,
            EffectKind.Process,
            EffectKind.NetworkConnect,
            EffectKind.NetworkListen,
            EffectKind.Database,
            EffectKind.Container,
        ];

    public static TheoryData<EffectKind> Inside =>
        [.. Enum.GetValues<EffectKind>().Except(Outside.Select(row => row.Data))];

    [Theory]
    [MemberData(nameof(Outside))]
    public void Files_network_processes_and_databases_make_an_integration_test(EffectKind kind)
    {
        var classified = Classify(null, null, kind);

        Assert.Equal(TestKind.Integration, classified.Kind);
        Assert.Equal([$"{EffectWords.Of(kind)} what, Some.Call at A.cs:1"], classified.Evidence);
    }

    [Theory]
    [MemberData(nameof(Inside))]
    public void Whatever_else_is_touched_leaves_a_unit_test(EffectKind kind) =>
        Assert.Equal(TestKind.Unit, Classify(null, null, kind).Kind);

    [Theory]
    [InlineData(100, 100, TestKind.Unit, "takes 100 ms of the 100 ms of a unit test")]
    [InlineData(
        101,
        100,
        TestKind.Integration,
        "takes 101 ms, more than the 100 ms of a unit test"
    )]
    public void The_budget_of_a_unit_test_decides(
        int ms,
        int budget,
        TestKind kind,
        string evidence
    )
    {
        var classified = Classify(ms, budget);

        Assert.Equal(kind, classified.Kind);
        Assert.Contains(evidence, classified.Evidence);
    }

    [Fact]
    public void A_time_that_was_not_measured_breaks_no_budget_and_is_said()
    {
        var classified = Classify(null, 100);

        Assert.Equal(TestKind.Unit, classified.Kind);
        Assert.Null(classified.Time);
        Assert.Contains("its time is not measured", classified.Evidence);
    }

    [Fact]
    public void Where_nothing_is_known_the_verdict_is_unknown()
    {
        var classified = new Classifier(null, new Dictionary<string, TimeSpan>()).Of(
            new KnownEffects("P/C.T", null, false, "nothing is known")
        );

        Assert.Equal(TestKind.Unknown, classified.Kind);
        Assert.Equal(["nothing is known"], classified.Evidence);
    }

    [Fact]
    public void A_verdict_from_the_code_says_so()
    {
        var classified = new Classifier(null, new Dictionary<string, TimeSpan>()).Of(
            new KnownEffects("P/C.T", [], false, "decided from the calls")
        );

        Assert.Equal(TestKind.Unit, classified.Kind);
        Assert.Contains("decided from the calls", classified.Evidence);
    }

    private static Classified Classify(int? ms, int? budget, params EffectKind[] kinds)
    {
        var times = new Dictionary<string, TimeSpan>();
        if (ms is { } measured)
        {
            times["P/C.T"] = TimeSpan.FromMilliseconds(measured);
        }
        return new Classifier(budget is { } b ? TimeSpan.FromMilliseconds(b) : null, times).Of(
            new KnownEffects(
                "P/C.T",
                [.. kinds.Select(k => new Effect(k, "what", "Some.Call", "A.cs:1"))],
                true,
                null
            )
        );
    }
}
