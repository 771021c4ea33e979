namespace Shop;

/// <summary>Collections in static fields: one that everybody adds to, and a cache.</summary>
public static class Labels
{
    private static readonly Dictionary<string, string> Capitals = [];

    public static List<string> All { get; } = [];

    public static void Stick(string label) => All.Add(label);

    public static bool Has(string label) => All.Contains(label);

    public static string InCapitals(string label)
    {
        if (!Capitals.TryGetValue(label, out var capitals))
        {
            Capitals[label] = capitals = label.ToUpperInvariant();
        }
        return capitals;
    }
}
