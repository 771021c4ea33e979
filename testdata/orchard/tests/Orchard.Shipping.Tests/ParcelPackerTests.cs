using Orchard.Catalog;

namespace Orchard.Shipping;

public class ParcelPackerTests
{
    private static Product Piece(int number, int grams) =>
        new(Sku.Of("BOX", number), $"Box {number}", Money.Eur(1m), ProductCategory.Standard, grams);

    [Test]
    public async Task The_heaviest_pieces_are_packed_first()
    {
        var parcels = ParcelPacker.Pack(
            [new(Piece(1, 300), 2), new(Piece(2, 700), 2)],
            maxGrams: 1_000
        );

        await Assert.That(parcels.Select(p => p.Grams)).IsEquivalentTo([1_000, 1_000]);
        await Assert
            .That(parcels[0].Contents)
            .IsEquivalentTo([Piece(2, 700).Sku, Piece(1, 300).Sku]);
    }

    [Test]
    public async Task What_is_too_heavy_is_named()
    {
        var refused = await Assert
            .That(() => ParcelPacker.Pack([new(Piece(3, 1_001), 1)], 1_000))
            .Throws<OrchardException>();

        await Assert.That(refused!.Message).Contains("BOX-00003").And.Contains("1001 g");
    }

    public static IEnumerable<Func<(int Pieces, int Parcels)>> Loads() =>
        [() => (1, 1), () => (3, 1), () => (4, 2), () => (7, 3)];

    [Test]
    [MethodDataSource(nameof(Loads))]
    public async Task Three_pieces_go_into_a_parcel(int pieces, int parcels)
    {
        var packed = ParcelPacker.Pack([new(Piece(1, 333), pieces)], 1_000);

        await Assert.That(packed.Count).IsEqualTo(parcels);
        await Assert.That(packed.Sum(p => p.Contents.Count)).IsEqualTo(pieces);
    }

    [Test]
    public async Task No_parcel_is_too_heavy()
    {
        var parcels = ParcelPacker.Pack([], 1_000);

        foreach (var parcel in parcels)
        {
            await Assert.That(parcel.Grams).IsLessThanOrEqualTo(1_000);
        }
    }

    [Test]
    public async Task Many_pieces_fill_their_parcels()
    {
        var items = Enumerable
            .Range(1, 320)
            .Select(i => new Packable(Piece(i, 50 + (i * 37 % 900)), 25))
            .ToArray();

        var parcels = ParcelPacker.Pack(items, 1_000);

        await Assert.That(parcels.Sum(p => p.Contents.Count)).IsEqualTo(8_000);
        await Assert.That(parcels.Max(p => p.Grams)).IsLessThanOrEqualTo(1_000);
        await Assert.That(parcels.Average(p => p.Grams)).IsGreaterThan(900);
    }

    [Test]
    public async Task A_parcel_holds_what_was_put_in()
    {
        var parcel = new Parcel([Sample.Apple.Sku], 180);

        await Assert.That(parcel.Grams).IsEqualTo(180);
        await Assert.That(parcel.Contents).Contains(Sample.Apple.Sku);
    }
}
