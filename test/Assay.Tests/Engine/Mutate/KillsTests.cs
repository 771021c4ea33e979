using Assay.Engine.Mutate;
using Assay.Engine.Run;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Mutate;

public class KillsTests
{
    private static readonly TestCase[] Tests =
    [
        Cases.Named("A"),
        Cases.Named("B"),
        Cases.Named("C"),
    ];

    [Fact]
    public void Of_tests_that_noticed_it_the_first_in_order_is_told_whichever_came_first()
    {
        var kills = new Kills(Asked(wantsAll: false));

        kills.Add([Kill(2)]);
        Assert.True(kills.AreEnough);
        Assert.Equal([true, true, false], Tests.Select(kills.MayComeBefore));

        kills.Add([Kill(1)]);
        Assert.Equal([Kill(1)], kills.InOrder);
        Assert.Equal([true, false, false], Tests.Select(kills.MayComeBefore));
    }

    [Fact]
    public void All_are_told_in_order_where_all_are_asked_for()
    {
        var kills = new Kills(Asked(wantsAll: true));

        kills.Add([Kill(2), Kill(0)]);

        Assert.False(kills.AreEnough);
        Assert.Equal([Kill(0), Kill(2)], kills.InOrder);
        Assert.All(Tests, t => Assert.True(kills.MayComeBefore(t)));
    }

    private static Question Asked(bool wantsAll) =>
        new(7, Tests, new HashSet<TestCase>(), wantsAll);

    private static Kill Kill(int test) => new(Tests[test], MutantVerdict.Killed);
}
