using System.Globalization;
using System.Text;

namespace Orchard.Invoices;

/// <summary>Prints an invoice as plain text, from the template that is part of this assembly.</summary>
public static class InvoiceText
{
    private const int NameWidth = 30;
    private static readonly Lazy<string> Template = new(ReadTemplate);

    public static string Print(Invoice invoice) =>
        Fill(
            Template.Value,
            new Dictionary<string, string>
            {
                ["number"] = invoice.Number,
                ["date"] = invoice.Date.ToString("o", CultureInfo.InvariantCulture),
                ["due"] = invoice.DueDate.ToString("o", CultureInfo.InvariantCulture),
                ["name"] = invoice.Customer.Name,
                ["address"] = invoice.Customer.Address.OneLine,
                ["lines"] = Lines(invoice),
                ["net"] = invoice.Net.ToString(),
                ["taxes"] = Taxes(invoice),
                ["total"] = invoice.Total.ToString(),
            }
        );

    private static string Lines(Invoice invoice) =>
        string.Join(
            '\n',
            invoice.Lines.Select(l => $"{l.Quantity, 4} x {Cut(l.Name), -NameWidth} {l.Total, 12}")
        );

    private static string Taxes(Invoice invoice) =>
        invoice.Taxes.Count == 0
            ? "Reverse charge: the customer declares the tax."
            : string.Join(
                '\n',
                invoice.Taxes.Select(t =>
                    string.Create(CultureInfo.InvariantCulture, $"Tax    {t.Tax} ({t.Percent} %)")
                )
            );

    private static string Cut(string name) =>
        name.Length <= NameWidth ? name : name[..(NameWidth - 1)] + "…";

    private static string Fill(string template, Dictionary<string, string> values)
    {
        var text = new StringBuilder(template);
        foreach (var (key, value) in values)
        {
            text.Replace("{{" + key + "}}", value);
        }
        return text.ToString();
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(InvoiceText).Assembly.GetManifestResourceStream(
            "Orchard.InvoiceTemplate.txt"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
