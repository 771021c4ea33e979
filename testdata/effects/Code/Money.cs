using System.Globalization;

namespace Shop;

/// <summary>Arithmetic: touches nothing.</summary>
public static class Money
{
    public static int Sum(params int[] amounts) => amounts.Sum();

    public static decimal Rounded(decimal amount) => Math.Round(amount, 2);

    public static string Text(decimal amount) =>
        amount.ToString("F2", CultureInfo.InvariantCulture);

    public static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static IEnumerable<int> Parts(int amount, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return amount / count;
        }
    }
}

/// <summary>Holds or throws, the same in every framework.</summary>
public static class Check
{
    public static void That(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("It does not hold.");
        }
    }
}
