using Assay.Engine.Instrument;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Instrument;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();
    private readonly string _file;

    public SourceFilesTests()
    {
        _file = _tree.File("repository/source/Shop/Basket.cs", "");
        _tree.File("repository/.git/HEAD", "");
        _tree.File("repository/source/Shop.slnx", "");
        _tree.File("Outside.cs", "");
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_file_that_is_there_is_itself() => Assert.Equal(_file, Find(_file));

    [Theory]
    [InlineData("/_/source/Shop/Basket.cs")]
    [InlineData("/_1/Shop/Basket.cs")]
    public void What_a_reproducible_build_calls_the_repository_is_the_solutions_folder_or_one_above(
        string document
    ) => Assert.Equal(_file, Find(document));

    [Theory]
    [InlineData("/_/Outside.cs")]
    [InlineData("/_/../Outside.cs")]
    [InlineData("/_/source/../../Outside.cs")]
    [InlineData("/_//etc/passwd")]
    [InlineData("/_/")]
    [InlineData("/_x/Shop/Basket.cs")]
    [InlineData("Shop/Basket.cs")]
    [InlineData("/_/Shop/Bas\0ket.cs")]
    public void Nothing_else_is_found(string document) => Assert.Null(Find(document));

    private string? Find(string document) =>
        new SourceFiles(Path.Combine(_tree.Root, "repository", "source")).Find(document);
}
