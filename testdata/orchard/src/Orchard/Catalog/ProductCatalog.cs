namespace Orchard.Catalog;

/// <summary>The products on offer, found by SKU or by words of their names.</summary>
public sealed class ProductCatalog
{
    private readonly Dictionary<Sku, Product> _products;

    public ProductCatalog(IEnumerable<Product> products)
    {
        _products = [];
        foreach (var product in products)
        {
            if (!_products.TryAdd(product.Sku, product))
            {
                throw new OrchardException($"{product.Sku} is in the catalog twice.");
            }
        }
    }

    public int Count => _products.Count;

    public Product this[Sku sku] =>
        Find(sku) ?? throw new OrchardException($"There is no product {sku} in the catalog.");

    public Product? Find(Sku sku) => _products.GetValueOrDefault(sku);

    /// <summary>Products whose names contain every word of the query, cheapest first.</summary>
    public IReadOnlyList<Product> Search(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? []
            :
            [
                .. _products
                    .Values.Where(p =>
                        words.All(w => p.Name.Contains(w, StringComparison.OrdinalIgnoreCase))
                    )
                    .OrderBy(p => p.Price.Amount)
                    .ThenBy(p => p.Name, StringComparer.Ordinal),
            ];
    }

    /// <summary>A new catalog in which every price of a category is raised (or lowered) by a percentage.</summary>
    public ProductCatalog Reprice(ProductCategory category, double percent) =>
        new(
            _products.Values.Select(p =>
                p.Category == category ? p with { Price = p.Price + p.Price.Percent(percent) } : p
            )
        );
}
