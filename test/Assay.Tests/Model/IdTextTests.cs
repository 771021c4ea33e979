using Assay.Model;

namespace Assay.Tests.Model;

public class IdTextTests
{
    [Theory]
    [InlineData("/home/me/shop", "(\"/home/me/shop/data/a.md\")", "(\"data/a.md\")")]
    [InlineData("/home/me/shop/", "(\"/home/me/shop/a\")", "(\"a\")")]
    [InlineData("/home/me/shop", "(\"/home/me/shop\")", "(\".\")")]
    [InlineData("/home/me/shop", "(\"not in /home/me/shop.\")", "(\"not in ..\")")]
    [InlineData("/home/me/shop", "(file:///home/me/shop/a, /home/me/shop/b)", "(file://a, b)")]
    [InlineData(@"C:\me\shop", @"(C:\me\shop\data\a.md)", @"(data\a.md)")]
    [InlineData(@"C:\me\shop", @"(""C:\\me\\shop\\data\\a.md"")", @"(""data\\a.md"")")]
    [InlineData(@"C:\me\shop", @"(""C:\\me\\shop"")", @"(""."")")]
    [InlineData(@"C:\me\shop", "(file:///C:/me/shop/a.md)", "(file:///a.md)")]
    public void The_place_of_the_checkout_is_cut_out_of_paths(
        string folder,
        string arguments,
        string text
    ) => Assert.Equal(text, IdText.Arguments(arguments, folder));

    [Theory]
    [InlineData("/home/me/shop", "(\"/home/me/shopping/a\")")]
    [InlineData("/home/me/shop", "(\"/home/me/shop-old/a\")")]
    [InlineData("/home/me/shop", "(\"/home/me/shop.git/a\")")]
    [InlineData("/home/me/shop", "(\"/mnt/home/me/shop/a\")")]
    [InlineData(@"C:\me\shop", @"(C:\me\shops\a)")]
    public void A_path_that_only_looks_alike_stays_whole(string folder, string arguments) =>
        Assert.Equal(arguments, IdText.Arguments(arguments, folder));

    [Theory]
    [InlineData("/app", "(\"/app/users\")")]
    [InlineData("/app", "(\"/apple\")")]
    [InlineData("/src/", "(\"/src\")")]
    [InlineData("/", "(\"/\")")]
    [InlineData(@"C:\app", @"(C:\app\users)")]
    public void What_may_be_a_row_on_any_machine_stays_whole(string folder, string arguments) =>
        Assert.Equal(arguments, IdText.Arguments(arguments, folder));

    [Theory]
    [InlineData(228)]
    [InlineData(229)]
    [InlineData(230)]
    public void Overlong_arguments_are_never_cut_within_a_character(int before)
    {
        var text = IdText.Arguments(
            "(" + new string('a', before - 1) + "😀" + new string('b', 100) + ")",
            "/home/me/shop"
        );
        Assert.InRange(text.Length, 230, 240);
        Assert.Equal(text, IdText.OneLine(text));
    }
}
