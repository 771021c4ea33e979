using Orchard.Storage;

namespace Orchard.Inventory;

[CollectionDefinition("Price list on disk", DisableParallelization = true)]
public class PriceListCollection;

[Collection("Price list on disk")]
public class PriceListWriterTests
{
    [Fact]
    public void A_price_list_is_written()
    {
        using (var writer = new StreamWriter("pricelist.csv"))
        {
            var csv = new CsvWriter(writer);
            csv.Write("sku", "price");
            csv.Write(Sample.Apple.Sku.ToString(), "0.50");
        }

        Assert.Equal(2, File.ReadAllLines("pricelist.csv").Length);
    }
}

[Collection("Price list on disk")]
public class PriceListReaderTests
{
    [Fact]
    public void A_price_list_is_read_back()
    {
        File.WriteAllText("pricelist.csv", "sku,price\nPEA-00007-7,0.65\nAPL-00042-7,0.50\n");

        using var reader = File.OpenText("pricelist.csv");

        Assert.Equal(3, CsvReader.Read(reader).Count());
    }
}
