using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

/// <summary>Source of testdata/reach is changed and compiled again, as a build would, for what depends on it stays the same.</summary>
public sealed class RecompiledTests : IDisposable
{
    private const string Few = "Tests/Reach.Tests.BasketTests.A_few_cost_their_price";
    private const string Some = "Tests/Reach.Tests.BasketTests.Some_cost_their_price";
    private const string Many = "Tests/Reach.Tests.BasketTests.Many_cost_less";
    private const string Nothing = "Tests/Reach.Tests.BasketTests.Nothing_costs_nothing";
    private const string Short = "Tests/Reach.Tests.BasketTests.The_body_of_a_method_is_short";

    private readonly TestTree _tree = TestTree.CopyBuilt("reach");

    private MapTree Tree => new(_tree.Root, MapTree.Project(_tree.Root, "Tests", Framework.XUnit2));

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task After_a_change_of_code_one_assembly_is_instrumented_and_the_tests_run_that_reach_it()
    {
        var first = await Tree.RunAsync();
        Assert.Equal([Few, Many, Nothing, Short], first.Ran);
        var copies = Copies();

        Change("Library", "Basket.cs", "count * price;", "price * count;");
        var then = await Tree.RunAsync();

        Assert.Equal(["Library.dll"], Copies().Except(copies).Select(c => c.File));
        Assert.Equal([Few, Many, Short], then.Ran);
        Assert.Equal([Short], then.Map.Sensitive.Select(s => s.Test));
        Assert.Equal(first.Map.Coverage.ProbesOf(Nothing), then.Map.Coverage.ProbesOf(Nothing));
        Assert.Empty((await Tree.RunAsync()).Ran);
    }

    [Fact]
    public async Task What_is_removed_or_renamed_is_gone_from_the_map()
    {
        await Tree.RunAsync();
        var copies = Copies();
        Change(
            "Tests",
            "BasketTests.cs",
            "[Fact]\n    public void Many_cost_less() => Assert.Equal(54, Basket.Total(20, 3));",
            ""
        );
        Change("Tests", "BasketTests.cs", "A_few_cost_their_price", "Some_cost_their_price");
        Change("Tests", "BasketTests.cs", "The_body_of_a_method_is_short", "Its_body_is_short");

        var then = await Tree.RunAsync(t => t == Some);
        Assert.Equal(["Tests.dll"], Copies().Except(copies).Select(c => c.File));
        Assert.Equal([Some], then.Ran);
        Assert.Equal([Some], then.Map.Coverage.Tests);
        Assert.Empty(then.Map.Sensitive);

        var all = await Tree.RunAsync();
        Assert.Equal([Nothing, Some], all.Map.Coverage.Tests.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Tests/Reach.Tests.BasketTests.Its_body_is_short"],
            all.Map.Sensitive.Select(s => s.Test)
        );
    }

    private (string Folder, string File)[] Copies() =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(_tree.Root, ".assay", "rewritten"),
                    "*.dll",
                    SearchOption.AllDirectories
                )
                .Select(f => (Path.GetDirectoryName(f)!, Path.GetFileName(f))),
        ];

    private void Change(string project, string file, string from, string to) =>
        new Recompilation(_tree.Root, "Tests").Change(project, file, from, to);
}
