using Assay.Probe;

namespace Assay.Tests.Probe;

[Collection(ProbesOfTheProcess.Name)]
public sealed class PlacesTests : IDisposable
{
    private static readonly string Copies = Path.GetFullPath("/s/.assay/rewritten/");
    private static readonly string Bin = Path.GetFullPath("/s/bin");

    public PlacesTests() => Places.Set(Copies, Bin);

    public void Dispose() => Places.Set(Path.GetFullPath("/nowhere/"), Bin);

    [Fact]
    public void A_copy_lies_where_it_was_built()
    {
        var copy = Path.Combine(Copies, "0123", "Orchard.dll");
        var built = Path.Combine(Bin, "Orchard.dll");

        Assert.Equal(built, Places.Original(copy));
        Assert.Equal(new Uri(built).AbsoluteUri, Places.Original(new Uri(copy).AbsoluteUri));
    }

    [Fact]
    public void The_folder_of_a_copy_is_the_one_of_what_was_built()
    {
        Assert.Equal(Bin, Places.OriginalFolder(Path.Combine(Copies, "0123")));
        Assert.Equal(Path.GetTempPath(), Places.OriginalFolder(Path.GetTempPath()));
        Assert.Null(Places.OriginalFolder(null));
    }

    [Fact]
    public void All_else_lies_where_it_says()
    {
        string?[] places =
        [
            null,
            "",
            Path.Combine(Bin, "Orchard.dll"),
            Path.GetFullPath("/s/.assay/rewritten-by-hand/Orchard.dll"),
            new Uri(Path.GetFullPath("/other/Orchard.dll")).AbsoluteUri,
        ];

        Assert.Equal(places, places.Select(Places.Original));
    }
}
