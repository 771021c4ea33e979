using Assay.Engine;
using Assay.Engine.Report.Coverage;
using static Assay.Tests.Engine.Report.Coverage.SampleMaps;

namespace Assay.Tests.Engine.Report.Coverage;

public class FileChoiceTests
{
    private static readonly string[] Files =
    [
        Full("src/Shop/Cart.cs"),
        Full("src/Shop/Orders/Order.cs"),
        Full("src/Old/Order.cs"),
        Full("Order.cs"),
    ];

    [Theory]
    [InlineData("src/Shop/Cart.cs", "src/Shop/Cart.cs")]
    [InlineData("src\\Shop\\Cart.cs", "src/Shop/Cart.cs")]
    [InlineData("Cart.cs", "src/Shop/Cart.cs")]
    [InlineData("./Shop/Cart.cs", "src/Shop/Cart.cs")]
    [InlineData("Orders/Order.cs", "src/Shop/Orders/Order.cs")]
    // From the solution's folder it is that very file.
    [InlineData("Order.cs", "Order.cs")]
    [InlineData("Old/Order.cs", "src/Old/Order.cs")]
    public void A_file_is_meant_by_its_path_or_the_end_of_it(string name, string path) =>
        Assert.Equal(Full(path), Choice().Find(name));

    [Fact]
    public void A_full_path_is_one_as_well() =>
        Assert.Equal(Full("src/Old/Order.cs"), Choice().Find(Full("src/Old/Order.cs")));

    [Fact]
    public void The_current_folder_comes_before_the_solution() =>
        Assert.Equal(Full("src/Old/Order.cs"), Choice("src/Old").Find("Order.cs"));

    [Fact]
    public void A_part_of_a_name_is_not_its_end() =>
        Assert.Equal(
            $"'art.cs' is no file of the code under test; did you mean src/Shop/Cart.cs?",
            Refused("art.cs")
        );

    [Fact]
    public void An_ambiguous_end_names_the_files_that_it_fits()
    {
        string[] files = [Full("a/Order.cs"), Full("b/Order.cs")];

        var refused = Assert.Throws<AssayException>(() =>
            new FileChoice(files, Paths, Root).Find("Order.cs")
        );

        Assert.Equal(Fault.Usage, refused.Fault);
        Assert.Equal(
            "'Order.cs' fits 2 files of the code under test: a/Order.cs, b/Order.cs; give more of the path.",
            refused.Message
        );
    }

    [Fact]
    public void An_unknown_file_is_refused() =>
        Assert.StartsWith(
            "'Nowhere.txt' is no file of the code under test; 'assay coverage --format json' names",
            Refused("Nowhere.txt"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("a.cs", "a.cs", null, null)]
    [InlineData("src/a.cs:7", "src/a.cs", 7, 7)]
    [InlineData("a.cs:7-12", "a.cs", 7, 12)]
    [InlineData(@"C:\a\b.cs:3", @"C:\a\b.cs", 3, 3)]
    [InlineData(@"C:\a\b.cs", @"C:\a\b.cs", null, null)]
    public void A_question_is_a_file_with_lines_or_without(
        string text,
        string file,
        int? from,
        int? to
    ) => Assert.Equal(new FileQuestion(file, from, to), FileQuestion.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(":5")]
    [InlineData("a.cs:0")]
    [InlineData("a.cs:9-3")]
    [InlineData("a.cs:99999999999999")]
    public void A_question_without_file_or_with_lines_that_no_file_has_is_refused(string text)
    {
        var refused = Assert.Throws<AssayException>(() => FileQuestion.Parse(text));

        Assert.Equal(Fault.Usage, refused.Fault);
        Assert.EndsWith($"not '{text}'.", refused.Message, StringComparison.Ordinal);
    }

    private static SourcePaths Paths => new(Root);

    private static FileChoice Choice(string from = ".") =>
        new(Files, Paths, Path.GetFullPath(Full(from)));

    private static string Refused(string name)
    {
        var refused = Assert.Throws<AssayException>(() => Choice().Find(name));
        Assert.Equal(Fault.Usage, refused.Fault);
        return refused.Message;
    }
}
