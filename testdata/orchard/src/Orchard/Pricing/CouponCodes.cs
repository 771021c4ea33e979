namespace Orchard.Pricing;

/// <summary>Makes coupon codes that are easy to read out on the telephone.</summary>
public sealed class CouponCodes(Random random)
{
    // Without letters and digits that look or sound alike.
    private const string Alphabet = "ACDEFGHKMNPRTWXY349";

    public string Next(int length = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 3);
        return "SAVE-" + new string(random.GetItems<char>(Alphabet, length));
    }

    public IEnumerable<string> Batch(int count, int length = 3)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Next(length);
        }
    }
}
