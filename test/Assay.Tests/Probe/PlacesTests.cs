using Assay.Probe;

namespace Assay.Tests.Probe;

[Collection(ProbesOfTheProcess.Name)]
public sealed class PlacesTests : IDisposable
{
    private static readonly string Copies = Path.GetFullPath("/s/.assay/rewritten/");
    private static readonly string Bin = Path.GetFullPath("/s/bin");

    private static readonly string Below = Path.Combine(Bin, "plug", "Plug.dll");
    private static readonly string CopyOfBelow = Path.Combine(Copies, "4567", "Plug.dll");

    public PlacesTests() => Places.Set(Copies, Bin, [Below, CopyOfBelow]);

    public void Dispose() => Places.Set(Path.GetFullPath("/nowhere/"), Bin, []);

    [Fact]
    public void A_copy_lies_where_it_was_built()
    {
        var copy = Path.Combine(Copies, "0123", "Orchard.dll");
        var built = Path.Combine(Bin, "Orchard.dll");

        Assert.Equal(built, Places.Original(copy));
        Assert.Equal(new Uri(built).AbsoluteUri, Places.Original(new Uri(copy).AbsoluteUri));
    }

    [Fact]
    public void What_lies_below_the_bin_folder_is_loaded_from_its_copy_and_still_lies_there()
    {
        Assert.Equal(CopyOfBelow, Places.Copy(Below));
        Assert.Equal(Below, Places.Original(CopyOfBelow));
    }

    // It would not find its neighbours there.
    [Fact]
    public void What_is_loaded_with_what_lies_beside_it_is_loaded_from_there() =>
        Assert.Equal(Below, Places.CopyInBin(Below));

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
