using Orchard.Storage;

namespace Orchard.Orders;

public class ExportTests
{
    // The book-keeper's program looks for this name.
    private const string Path = "orders.csv";

    [Test]
    public void Orders_are_exported_line_by_line()
    {
        var text = new StringWriter();

        var rows = new OrderExporter("EUR").Export(
            [
                Sample.Paid("ORD-1", (Sample.Apple, 30), (Sample.Book, 1)),
                Sample.Draft("ORD-2", (Sample.Pear, 1)),
            ],
            text
        );

        Assert.That(rows, Is.EqualTo(2));
        Assert.That(
            text.ToString(),
            Is.EqualTo(
                "number,date,customer,country,sku,quantity,total\n"
                    + "ORD-1,2026-03-04,Anna Schmidt,DE,APL-00042-7,30,15.00\n"
                    + "ORD-1,2026-03-04,Anna Schmidt,DE,BOK-00310-8,1,24.00\n"
            )
        );
    }

    [Test]
    public void An_export_is_written_to_a_file()
    {
        new OrderExporter("EUR").ExportFile([Sample.Paid("ORD-1", (Sample.Apple, 30))], Path);

        Assert.That(File.ReadAllLines(Path), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task An_order_is_archived()
    {
        var archive = new OrderRepository(System.IO.Path.Combine(WorkFolder.Path, "archive"));

        await archive.SaveAsync(Sample.Paid("ORD-ARCHIVE", (Sample.Pear, 3)));

        Assert.That(await archive.FindAsync("ORD-ARCHIVE"), Is.Not.Null);
    }

    [Test]
    public void Another_currency_is_not_exported() =>
        Assert.That(
            () =>
                new OrderExporter("USD").Export(
                    [Sample.Paid("ORD-1", (Sample.Apple, 1))],
                    TextWriter.Null
                ),
            Throws.TypeOf<OrchardException>()
        );
}

public class ReimportTests
{
    [Test]
    public void An_export_is_read_back()
    {
        var rows = new OrderExporter("EUR").ExportFile(
            [Sample.Paid("ORD-7", (Sample.Pear, 3))],
            "orders.csv"
        );

        using var reader = File.OpenText("orders.csv");

        Assert.That(CsvReader.Read(reader).Count(), Is.EqualTo(rows + 1));
    }

    [Test]
    public async Task The_archive_can_be_read()
    {
        var archive = new OrderRepository(System.IO.Path.Combine(WorkFolder.Path, "archive"));

        Assert.That((await archive.FindAsync("ORD-ARCHIVE"))?.Pieces, Is.EqualTo(3));
    }
}
