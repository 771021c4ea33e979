namespace Orchard.Catalog;

/// <summary>What decides about tax and about how a product may be shipped.</summary>
public enum ProductCategory
{
    Standard,
    Food,
    Books,
    Digital,
}

/// <summary>Something that can be ordered.</summary>
/// <param name="Price">Net, for one piece.</param>
/// <param name="WeightGrams">Zero where nothing is shipped.</param>
public sealed record Product(
    Sku Sku,
    string Name,
    Money Price,
    ProductCategory Category,
    int WeightGrams
)
{
    public bool NeedsShipping => Category != ProductCategory.Digital && WeightGrams > 0;
}
