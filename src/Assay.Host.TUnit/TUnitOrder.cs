namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// By class, place in the file, and uid with its numbers as numbers. TUnit makes its tests in parallel and promises no
/// order.
/// </summary>
internal sealed class TUnitOrder : IComparer<TUnitTest>
{
    public static TUnitOrder Instance { get; } = new();

    public int Compare(TUnitTest? x, TUnitTest? y)
    {
        var byClass = string.CompareOrdinal(TypeText.Of(x!.Class), TypeText.Of(y!.Class));
        var byLine = byClass != 0 ? byClass : x.Line.CompareTo(y.Line);
        return byLine != 0 ? byLine : CompareNaturally(x.Uid, y.Uid);
    }

    private static int CompareNaturally(string a, string b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (digitsA, digitsB) = (Digits(a, i), Digits(b, j));
            var order =
                digitsA > 0 && digitsB > 0
                    ? CompareNumbers(a.AsSpan(i, digitsA), b.AsSpan(j, digitsB))
                    : a[i].CompareTo(b[j]);
            if (order != 0)
            {
                return order;
            }
            i += Math.Max(1, digitsA);
            j += Math.Max(1, digitsB);
        }
        return (a.Length - i).CompareTo(b.Length - j);
    }

    private static int Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }
        return end - start;
    }

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }
}
