using Assay.Analysis.Coverage;
using Assay.Engine.Effects;
using Assay.Engine.Map;
using Assay.Tests.Engine.Maps;

namespace Assay.Tests.Engine.Effects;

public class LeftoversTests
{
    private const int Entry = 0;
    private const int Loop = 1;

    [Fact]
    public void A_loop_that_an_earlier_test_left_running_touches_nothing_for_those_behind_it()
    {
        var effects = Of(MapOf(("T/N.Tests.Loops", [Entry, Loop]), ("T/N.Tests.Later", [Loop])));

        Assert.Equal([EffectKind.Clock], effects["T/N.Tests.Loops"].Select(e => e.Kind));
        Assert.Empty(effects["T/N.Tests.Later"]);
    }

    [Fact]
    public void What_is_no_test_of_its_own_may_have_been_entered_before() =>
        Assert.Single(Of(MapOf(("T/N.Tests.Later", [Loop])))["T/N.Tests.Later"]);

    private static IReadOnlyDictionary<string, IReadOnlyList<Effect>> Of(ProjectMap map) =>
        new EffectReader("/s").Of(map);

    // Tests.Loops(): its first statement, then one in a loop that asks the clock.
    private static ProjectMap MapOf(params (string Test, int[] Passed)[] tests)
    {
        var module = SampleMaps.Tests();
        module = module with
        {
            Table = module.Table with
            {
                Methods = [new CoveredMethod("N.Tests", "Loops()", false, false)],
                Blocks =
                [
                    new Block(Loop, 0, new Span(0, 3, 1, 3, 9)),
                    new Block(Entry, 0, new Span(0, 1, 1, 1, 9)),
                ],
                Effects =
                [
                    new EffectSite(Loop, 0, null, EffectKind.Clock, "System.DateTime.get_Now"),
                ],
            },
        };
        var coverage = new CoverageMapBuilder([
            new MappedModule(module.Table.Module, module.Table.Probes),
        ]);
        foreach (var (test, passed) in tests)
        {
            coverage.Add(test, passed);
        }
        return new ProjectMap(
            "T",
            [module],
            coverage.Build(),
            new EffectMapBuilder().Build(new HashSet<string>()),
            [],
            [],
            []
        )
        {
            Rest = "k-rest",
        };
    }
}
