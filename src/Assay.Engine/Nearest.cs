namespace Assay.Engine;

/// <summary>The known name that somebody may have meant.</summary>
public static class Nearest
{
    /// <summary>The name that takes the fewest changed, added, dropped or swapped letters, or null where none is near.</summary>
    public static string? To(string given, IEnumerable<string> known)
    {
        var best = known
            .Select(name => (Name: name, Distance: Distance(given, name)))
            .DefaultIfEmpty((Name: "", Distance: int.MaxValue))
            .MinBy(n => n.Distance);
        // A third of the letters wrong is still a slip; more is another word.
        return best.Distance <= Math.Max(2, given.Length / 3) ? best.Name : null;
    }

    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Step(d, a, b, (i, j));
            }
        }
        return d[a.Length, b.Length];
    }

    private static int Step(int[,] d, string a, string b, (int I, int J) at)
    {
        var (i, j) = at;
        var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
        var least = Math.Min(
            Math.Min(d[i - 1, j], d[i, j - 1]) + 1,
            d[i - 1, j - 1] + (same ? 0 : 1)
        );
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(least, d[i - 2, j - 2] + 1) : least;
    }
}
