using Assay.Engine.Configuration;

namespace Assay.Tests.Engine.Configuration;

public class CriticalCodeTests
{
    private static readonly string Root = Path.GetFullPath("/shop");

    [Theory]
    [InlineData("src/**/Config*.cs", "src/Config.cs", true)]
    [InlineData("src/**/Config*.cs", "src/a/b/ConfigFile.cs", true)]
    [InlineData("src/**/Config*.cs", "src/a/MyConfig.cs", false)]
    [InlineData("src/**/Config*.cs", "test/Config.cs", false)]
    [InlineData("src/*.cs", "src/a/B.cs", false)]
    [InlineData("./src/*.cs", "src/B.cs", true)]
    [InlineData("src\\Pric?.cs", "src/Price.cs", true)]
    [InlineData("src/**", "src/a/B.cs", true)]
    [InlineData("src/a.cs", "src/abcs", false)]
    public void A_file_belongs_to_the_paths_whose_globs_it_fits(
        string glob,
        string file,
        bool belongs
    )
    {
        var code = new CriticalCode(Root, [new CriticalPath("Prices", [glob])]);

        Assert.Equal(
            belongs ? ["Prices"] : [],
            code.NamesOf(Path.Combine(Root, file.Replace('/', Path.DirectorySeparatorChar)))
        );
    }

    [Fact]
    public void A_file_may_belong_to_several() =>
        Assert.Equal(
            ["A", "C"],
            new CriticalCode(
                Root,
                [
                    new CriticalPath("A", ["x.cs", "**/y.cs"]),
                    new CriticalPath("B", ["x.cs"]),
                    new CriticalPath("C", ["**"]),
                ]
            ).NamesOf(Path.Combine(Root, "y.cs"))
        );
}
