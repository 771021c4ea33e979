using System.Globalization;
using Orchard.Invoices;
using Orchard.Taxes;

namespace Orchard;

/// <summary>An invoice that was built once for all tests of a class.</summary>
public sealed class InvoiceFixture
{
    public Invoice Invoice { get; } =
        new InvoiceBuilder(new TaxCalculator("DE"), new InvoiceNumbers(), 14).Build(
            Sample.Paid("ORD-2026-000001", (Sample.Apple, 30), (Sample.Press, 1)),
            new DateOnly(2026, 3, 4),
            "EUR"
        );
}

public class InvoiceTests(InvoiceFixture fixture) : IClassFixture<InvoiceFixture>
{
    private readonly Invoice _invoice = fixture.Invoice;

    [Fact]
    public void An_invoice_adds_tax_to_what_was_ordered()
    {
        Assert.Equal(Money.Eur(204m), _invoice.Net);
        Assert.Equal(Money.Eur(36.96m), _invoice.Tax);
        Assert.Equal(Money.Eur(240.96m), _invoice.Total);
        Assert.Equal(new DateOnly(2026, 3, 18), _invoice.DueDate);
    }

    [Theory]
    [InlineData("2026-03-18", null)]
    [InlineData("2026-03-19", 1)]
    [InlineData("2026-04-18", 31)]
    public void An_invoice_is_overdue_after_its_due_date(string today, int? expected) =>
        Assert.Equal(
            expected,
            _invoice.DaysOverdue(DateOnly.Parse(today, CultureInfo.InvariantCulture))
        );

    [Fact]
    public void An_invoice_is_printed_from_the_template()
    {
        const string Expected = """
            INVOICE 2026-00001
            Date 2026-03-04, payable until 2026-03-18

            Anna Schmidt
            Am Hang 3, DE-21073 Hamburg

              30 x Apple, red                        15.00 EUR
               1 x Cider press                      189.00 EUR

            Net    204.00 EUR
            Tax    35.91 EUR (19 %)
            Tax    1.05 EUR (7 %)
            Total  240.96 EUR

            """;

        Assert.Equal(Expected.ReplaceLineEndings("\n"), InvoiceText.Print(_invoice));
    }

    [Fact]
    public void A_printed_invoice_is_not_empty() => Assert.NotEmpty(InvoiceText.Print(_invoice));

    [Fact]
    public void A_printed_invoice_has_a_total()
    {
        var text = InvoiceText.Print(_invoice);

        Assert.Contains("Total", text);
    }

    [Fact]
    public void A_draft_has_no_invoice() =>
        Assert.Throws<OrchardException>(() =>
            new InvoiceBuilder(new TaxCalculator("DE"), new InvoiceNumbers(), 14).Build(
                Sample.Draft("ORD-2026-000002", (Sample.Pear, 1)),
                new DateOnly(2026, 3, 4),
                "EUR"
            )
        );

    [Fact]
    public void Numbers_start_again_each_year()
    {
        var numbers = new InvoiceNumbers();

        numbers.Next(new DateOnly(2026, 12, 30));
        var last = numbers.Next(new DateOnly(2026, 12, 31));
        var first = numbers.Next(new DateOnly(2027, 1, 1));

        Assert.Equal(("2026-00002", "2027-00001"), (last, first));
    }

    [Fact]
    public void An_invoice_of_today_is_overdue_in_fifteen_days()
    {
        var invoice = new InvoiceBuilder(new TaxCalculator("DE"), new InvoiceNumbers(), 14).Build(
            Sample.Paid("ORD-2026-000003", (Sample.Pear, 2)),
            DateOnly.FromDateTime(DateTime.Now),
            "EUR"
        );

        Assert.Equal(1, invoice.DaysOverdue(DateOnly.FromDateTime(DateTime.Now).AddDays(15)));
    }
}
