using Orchard.Catalog;

namespace Orchard.Shipping;

/// <summary>Pieces of one product that have to go into parcels.</summary>
public sealed record Packable(Product Product, int Quantity);

/// <summary>A box that is sent.</summary>
public sealed record Parcel(IReadOnlyList<Sku> Contents, int Grams);

/// <summary>Puts pieces into as few parcels as the heaviest-first rule finds.</summary>
public static class ParcelPacker
{
    public static IReadOnlyList<Parcel> Pack(IEnumerable<Packable> items, int maxGrams)
    {
        var boxes = new List<Box>();
        foreach (
            var piece in Pieces(items)
                .OrderByDescending(p => p.WeightGrams)
                .ThenBy(p => p.Sku.ToString(), StringComparer.Ordinal)
        )
        {
            if (piece.WeightGrams > maxGrams)
            {
                throw new OrchardException(
                    $"{piece.Sku} weighs {piece.WeightGrams} g; a parcel takes {maxGrams} g."
                );
            }
            var box = boxes.Find(b => b.Grams + piece.WeightGrams <= maxGrams);
            if (box is null)
            {
                boxes.Add(box = new Box());
            }
            box.Put(piece);
        }
        return [.. boxes.Select(b => new Parcel(b.Contents, b.Grams))];
    }

    private static IEnumerable<Product> Pieces(IEnumerable<Packable> items)
    {
        foreach (var (product, quantity) in items)
        {
            for (var i = 0; product.NeedsShipping && i < quantity; i++)
            {
                yield return product;
            }
        }
    }

    private sealed class Box
    {
        public List<Sku> Contents { get; } = [];

        public int Grams { get; private set; }

        public void Put(Product piece)
        {
            Contents.Add(piece.Sku);
            Grams += piece.WeightGrams;
        }
    }
}
