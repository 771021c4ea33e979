namespace Shop;

/// <summary>Reads its file when it is first needed, once in a process.</summary>
public static class Tariffs
{
    private static readonly bool IsThere = File.Exists(Store.Name("tariffs.txt"));

    public static decimal Of(decimal weight) => IsThere ? 0 : weight * 2;
}

/// <summary>Static state: what can be noticed, what is filled once, and what never changes.</summary>
public static class Shelf
{
    private static readonly int[] Sizes = [1, 2, 3];
    private static Dictionary<string, int>? _prices;

    public static int Left { get; set; } = 10;

    public static int Limit;

    public static int Size(int index) => Sizes[index];

    public static int Price(string name) =>
        (_prices ??= new() { ["apple"] = 2, ["pear"] = 3 })[name];

    public static int Take() => --Left;
}
