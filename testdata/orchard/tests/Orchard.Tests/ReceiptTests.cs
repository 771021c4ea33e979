using System.Globalization;
using Orchard.Invoices;

[assembly: AssemblyFixture(typeof(Orchard.ReceiptFolder))]

namespace Orchard;

/// <summary>A folder for receipts, made before the first test of this assembly and deleted after the last.</summary>
public sealed class ReceiptFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("orchard-receipts-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

public class ReceiptTests(ReceiptFolder folder)
{
    [Fact]
    public void A_receipt_has_a_number()
    {
        var path = Path.Combine(folder.Path, "receipt.txt");
        File.WriteAllText(path, new InvoiceNumbers().Next(new DateOnly(2026, 3, 4)));

        Assert.Equal("2026-00001", File.ReadAllText(path));
    }

    [Fact]
    public void A_receipt_is_numbered_by_the_year_of_its_date()
    {
        var date = new DateOnly(2026, 3, 4);

        Assert.StartsWith(
            date.Year.ToString(CultureInfo.InvariantCulture),
            new InvoiceNumbers().Next(date)
        );
    }

    [Fact]
    public void What_happened_is_recorded()
    {
        ActivityLog.Current.Record("A receipt was printed.");
    }

    [Fact]
    public void The_log_forgets_what_is_old()
    {
        var log = new ActivityLog(capacity: 2);

        log.Record("first");
        log.Record("second");
        log.Record("third");

        Assert.Equal(["second", "third"], log.Entries);
    }
}
