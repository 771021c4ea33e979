using Assay.Engine.Plan;
using Assay.Engine.Selection;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Selection;

public sealed class ChangedFilesTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("eng/Common.targets")]
    [InlineData("global.json")]
    [InlineData("NuGet.config")]
    [InlineData("Shop.slnx")]
    [InlineData("src/packages.lock.json")]
    [InlineData("test.runsettings")]
    public void What_every_build_reads_can_matter_to_everything(string file) =>
        Assert.Equal(
            $"{file} has changed, and every project may depend on it",
            Changed("src/A.cs", file).Everything
        );

    [Fact]
    public void A_submodule_can_matter_to_everything()
    {
        Directory.CreateDirectory(Path.Combine(_tree.Root, "lib"));

        Assert.NotNull(Changed("lib").Everything);
    }

    [Fact]
    public void Files_are_told_apart_by_what_reads_them()
    {
        var files = Changed("src/A.cs", "src/Shop.csproj", "data/prices.csv", "README.md");

        Assert.Null(files.Everything);
        Assert.Equal(["src/A.cs"], files.Sources.Select(files.Shown));
        Assert.Equal([("Shop.dll", "src/Shop.csproj")], files.ProjectFiles);
        Assert.Equal(["data/prices.csv"], files.Data.Select(files.Shown));
    }

    [Theory]
    [InlineData("file test/Stock/prices.csv", true)]
    [InlineData("file test/bin/Debug/net10.0/Stock/prices.csv", true)]
    [InlineData("file test/bin/Debug/net10.0/prices.csv", true)]
    [InlineData("file test/Stock", true)]
    [InlineData("file test/bin/Debug/net10.0/other.csv", false)]
    // Whether the folder is one of the build's or of the project's own is not known.
    [InlineData("file test/bin/Debug/net10.0/linux-x64/prices.csv", true)]
    [InlineData("file test/bin/Debug/net10.0/Stock/other.csv", false)]
    [InlineData("file test/Stock/prices.csv.bak", false)]
    [InlineData("lock test/Stock/prices.csv", false)]
    public void A_file_is_used_at_its_place_or_as_a_copy_in_a_bin_folder(
        string resource,
        bool isUsed
    )
    {
        var files = Changed("test/Stock/prices.csv");

        Assert.Equal(
            isUsed,
            files.IsUsed(
                new ResourceUse("P/C.M", resource, false, ""),
                Path.Combine(_tree.Root, "test", "Stock", "prices.csv")
            )
        );
    }

    private ChangedFiles Changed(params string[] files) =>
        new([.. files.Select(f => Path.GetFullPath(f, _tree.Root))], _tree.Root);
}
