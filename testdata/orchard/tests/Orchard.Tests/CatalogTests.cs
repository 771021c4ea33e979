using Orchard.Catalog;

namespace Orchard;

public class CatalogTests
{
    [Theory]
    [InlineData("APL", 42, "APL-00042-7")]
    [InlineData("PEA", 7, "PEA-00007-7")]
    [InlineData("ZZZ", 99_999, "ZZZ-99999-6")]
    public void A_sku_ends_with_a_check_digit(string family, int number, string expected) =>
        Assert.Equal(expected, Sku.Of(family, number).ToString());

    [Theory]
    [InlineData("APL-00042-8")]
    [InlineData("ALP-00042-7")]
    [InlineData("APL-00024-7")]
    [InlineData("APL-42-7")]
    [InlineData("APL00042-7")]
    public void A_sku_with_a_slip_is_not_accepted(string text)
    {
        Assert.False(Sku.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Sku.Parse(text));
    }

    [Fact]
    public void A_sku_is_accepted_in_small_letters() =>
        Assert.Equal(Sku.Of("FIG", 3), Sku.Parse(" fig-00003-7 "));

    [Fact]
    public void A_family_has_three_capitals()
    {
        Assert.Throws<ArgumentException>(() => Sku.Of("AB", 1));
        Assert.Throws<ArgumentException>(() => Sku.Of("abc", 1));
    }

    [Fact]
    public void A_product_is_in_the_catalog_once() =>
        Assert.Throws<OrchardException>(() => new ProductCatalog([Sample.Apple, Sample.Apple]));

    [Fact]
    public void Search_finds_products_that_have_every_word()
    {
        var found = Sample.Catalog().Search("APPLE of");

        Assert.Equal([Sample.Book], found);
    }

    [Fact]
    public void Search_puts_the_cheapest_first()
    {
        var found = Sample.Catalog().Search("apple");

        Assert.Equal([Sample.Apple, Sample.Book], found);
    }

    [Fact]
    public void Search_finds_only_what_matches()
    {
        foreach (var product in Sample.Catalog().Search("quince"))
        {
            Assert.Contains("quince", product.Name);
        }
    }

    [Fact]
    public void Repricing_changes_one_category_only()
    {
        var catalog = Sample.Catalog().Reprice(ProductCategory.Food, 10);

        Assert.Equal(Money.Eur(0.55m), catalog[Sample.Apple.Sku].Price);
        Assert.Equal(Sample.Book.Price, catalog[Sample.Book.Sku].Price);
        Assert.Equal(5, catalog.Count);
    }

    [Fact]
    public void An_unknown_sku_throws()
    {
        var catalog = Sample.Catalog();

        var product = catalog.Find(Sku.Of("XXX", 1));

        Assert.Null(product);
    }
}
