using Orchard.Catalog;
using Orchard.Storage;

namespace Orchard.Inventory;

/// <summary>The import that all tests of a class look at.</summary>
public sealed class ImportedProducts : IAsyncLifetime
{
    public ImportResult Result { get; private set; } = new([], []);

    public async Task InitializeAsync()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Stock", "products.csv");
        var text = await File.ReadAllTextAsync(path);
        Result = new ProductImporter("EUR").Import(new StringReader(text));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

public class ShippedPriceListTests(ImportedProducts imported) : IClassFixture<ImportedProducts>
{
    [Fact]
    public void All_products_are_imported()
    {
        Assert.Empty(imported.Result.Problems);
        Assert.Equal(
            [Sample.Apple, Sample.Pear, Sample.Book, Sample.Press, Sample.Guide],
            imported.Result.Products
        );
    }

    [Fact]
    public void There_are_products() => Assert.NotEmpty(imported.Result.Products);
}

public class ProductImportTests
{
    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        const string Text = """
            Grams,Category,SKU,Price,Name
            180,FOOD,apl-00042-7,0.50,"Apple, red"
            """;

        Assert.Equal(
            [Sample.Apple],
            new ProductImporter("EUR").Import(new StringReader(Text)).Products
        );
    }

    [Theory]
    [InlineData("APL-00042-8,Apple,1,food,1", "'APL-00042-8' is not a SKU.")]
    [InlineData("APL-00042-7,,1,food,1", "The name is empty.")]
    [InlineData("APL-00042-7,Apple,0,food,1", "'0' is not a price.")]
    [InlineData("APL-00042-7,Apple,-1,food,1", "'-1' is not a price.")]
    [InlineData("APL-00042-7,Apple,1,toys,1", "'toys' is not a category.")]
    [InlineData("APL-00042-7,Apple,1,7,1", "'7' is not a category.")]
    public void A_row_that_is_wrong_is_reported_with_its_number(string row, string reason)
    {
        var text = $"sku,name,price,category,grams\nPEA-00007-7,Pear,0.65,food,200\n{row}\n";

        var result = new ProductImporter("EUR").Import(new StringReader(text));

        Assert.Equal([Sample.Pear], result.Products);
        Assert.Equal([new ImportProblem(3, reason)], result.Problems);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var importer = new ProductImporter("EUR");

        var refused = Assert.Throws<OrchardException>(() =>
            importer.Import(new StringReader("sku,name,price\n"))
        );

        Assert.Contains("category", refused.Message);
    }

    [Fact]
    public void The_price_list_is_read()
    {
        var result = new ProductImporter("EUR").ImportFile(Path.Combine("Stock", "products.csv"));

        Assert.Equal(5, result.Products.Count);
    }

    [Fact]
    public void A_broken_price_list_does_no_harm()
    {
        try
        {
            var result = new ProductImporter("EUR").Import(
                new StringReader("sku,name\nAPL-00042-7,Apple\n")
            );
            Assert.NotEmpty(result.Problems);
        }
        catch (Exception)
        {
            // The importer may refuse the file.
        }
    }

    [Fact]
    public void A_large_price_list_is_imported()
    {
        var rows = Enumerable
            .Range(0, 40_000)
            .Select(i => $"{Sku.Of("APL", i)},Apple {i},{1 + (i % 9)}.50,food,180");
        var text = "sku,name,price,category,grams\n" + string.Join('\n', rows);

        var result = new ProductImporter("EUR").Import(new StringReader(text));

        Assert.Equal(40_000, result.Products.Count);
        Assert.Empty(result.Problems);
    }
}
