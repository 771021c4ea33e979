using Assay.Engine.Setup;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Setup;

public sealed class CriticalPathProposalsTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Names_of_files_say_what_may_be_critical()
    {
        Files(
            "src/Shop/ConfigLoader.cs",
            "src/Shop/AppSettings.cs",
            "src/Shop/Billing/PriceList.cs"
        );
        Files("src/Shop/A.cs", "src/Shop/B.cs", "src/Shop/C.cs", "src/Shop/D.cs");

        var proposals = For("src/Shop");

        Assert.Equal(["Configuration", "Prices and payments"], proposals.Select(p => p.Path.Name));
        Assert.Equal(
            ["src/Shop/**/*Config*.cs", "src/Shop/**/*Settings*.cs"],
            proposals[0].Path.Paths
        );
        Assert.Equal(2, proposals[0].Files);
    }

    [Fact]
    public void What_a_build_made_is_not_looked_at()
    {
        Files("src/Shop/obj/Config.cs", "src/Shop/bin/Config.cs", "src/Shop/A.cs", "src/Shop/B.cs");

        Assert.Empty(For("src/Shop"));
    }

    [Fact]
    public void A_word_that_most_files_bear_says_nothing()
    {
        Files("src/Conf/ConfigA.cs", "src/Conf/ConfigB.cs", "src/Conf/C.cs");

        Assert.Empty(For("src/Conf"));
    }

    [Fact]
    public void A_project_in_the_solution_s_own_folder_gets_globs_from_there()
    {
        Files("ConfigLoader.cs", "A.cs", "B.cs");

        Assert.Equal(["**/*Config*.cs"], Assert.Single(For(".")).Path.Paths);
    }

    private void Files(params string[] paths)
    {
        foreach (var path in paths)
        {
            _tree.File(path, "");
        }
    }

    private IReadOnlyList<Proposal> For(string project) =>
        CriticalPathProposals.For(_tree.Root, [Path.GetFullPath(project, _tree.Root)]);
}
