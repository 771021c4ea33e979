using System.Globalization;
using Orchard.Catalog;

namespace Orchard.Storage;

/// <summary>A row that could not be imported, and why.</summary>
public sealed record ImportProblem(int Row, string Reason);

/// <summary>The products that were understood, and the rows that were not.</summary>
public sealed record ImportResult(
    IReadOnlyList<Product> Products,
    IReadOnlyList<ImportProblem> Problems
);

/// <summary>Imports products from CSV with the columns sku, name, price, category, grams, in any order.</summary>
public sealed class ProductImporter(string currency)
{
    private static readonly string[] Columns = ["sku", "name", "price", "category", "grams"];

    public ImportResult ImportFile(string path)
    {
        using var reader = File.OpenText(path);
        return Import(reader);
    }

    /// <exception cref="OrchardException">The header lacks a column.</exception>
    public ImportResult Import(TextReader reader)
    {
        var rows = CsvReader.Read(reader).ToArray();
        if (rows.Length == 0)
        {
            return new ImportResult([], []);
        }
        var header = rows[0].Select(name => name.Trim().ToLowerInvariant()).ToList();
        if (Columns.FirstOrDefault(c => !header.Contains(c)) is { } missing)
        {
            throw new OrchardException($"The file has no column {missing}.");
        }
        var places = Columns.Select(c => header.IndexOf(c)).ToArray();
        var products = new List<Product>();
        var problems = new List<ImportProblem>();
        foreach (var (index, row) in rows.Skip(1).Index())
        {
            try
            {
                products.Add(
                    ProductOf([.. places.Select(at => at < row.Count ? row[at].Trim() : "")])
                );
            }
            catch (FormatException e)
            {
                problems.Add(new ImportProblem(index + 2, e.Message));
            }
        }
        return new ImportResult(products, problems);
    }

    private Product ProductOf(string[] fields)
    {
        if (fields is not [var sku, { Length: > 0 } name, var price, var category, var grams])
        {
            throw new FormatException("The name is empty.");
        }
        if (
            !decimal.TryParse(
                price,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
            || amount <= 0
        )
        {
            throw new FormatException($"'{price}' is not a price.");
        }
        if (
            !Enum.TryParse<ProductCategory>(category, ignoreCase: true, out var known)
            || !Enum.IsDefined(known)
        )
        {
            throw new FormatException($"'{category}' is not a category.");
        }
        return new Product(
            Sku.Parse(sku),
            name,
            new Money(amount, currency),
            known,
            int.Parse(grams, NumberStyles.None, CultureInfo.InvariantCulture)
        );
    }
}
