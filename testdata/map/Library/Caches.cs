using System.Collections.Concurrent;
using System.Text;

namespace Library;

/// <summary>A pool of one per thread, whose value does not always fit.</summary>
public static class Pool
{
    [ThreadStatic]
    private static StringBuilder? _pooled;

    public static string Join(int capacity, params string[] parts)
    {
        var builder = Rent(capacity); // [ca1]
        foreach (var part in parts)
        {
            builder.Append(part); // [ca2]
        }
        _pooled = builder; // [ca3]
        return builder.ToString();
    }

    private static StringBuilder Rent(int capacity)
    {
        var builder = _pooled; // [ca4]
        _pooled = null;
        if (builder == null || builder.Capacity < capacity)
        {
            builder = Make(capacity); // [ca5]
        }
        return builder.Clear(); // [ca6]
    }

    private static StringBuilder Make(int capacity)
    {
        return new StringBuilder(capacity); // [ca7]
    }
}

public static class KeyedCache
{
    private static readonly Dictionary<string, int> Known = []; // [ca8]

    public static int Of(string text)
    {
        if (!Known.TryGetValue(text, out var value)) // [ca9]
        {
            value = Measure(text); // [ca10]
            Known.Add(text, value); // [ca11]
        }
        return value; // [ca12]
    }

    private static int Measure(string text)
    {
        if (text.Length == 0) // [ca13]
        {
            return -1; // [ca14]
        }
        return text.Length; // [ca15]
    }
}

/// <summary>No cache: what it holds is there from the start.</summary>
public static class Numerals
{
    private static readonly Dictionary<string, int> Known = new() { ["one"] = 1 }; // [ca16]

    public static int Of(string text)
    {
        if (!Known.TryGetValue(text, out var value)) // [ca17]
        {
            value = 0; // [ca18]
        }
        return value; // [ca19]
    }
}

public static class Shelf
{
    private static readonly ConcurrentBag<List<int>> Lists = []; // [ca20]

    public static int Count(int number)
    {
        if (!Lists.TryTake(out var list)) // [ca21]
        {
            list = new List<int>(number); // [ca22]
        }
        list.Add(number); // [ca23]
        var count = list.Count;
        list.Clear();
        Lists.Add(list); // [ca24]
        return count;
    }
}

/// <summary>No cache: whoever is inside of a scope has set it.</summary>
public sealed class Scope : IDisposable
{
    [ThreadStatic]
    private static Scope? _current;

    public Scope()
    {
        _current = this; // [ca25]
    }

    public static string Name()
    {
        if (_current is null) // [ca26]
        {
            return "none"; // [ca27]
        }
        return "some"; // [ca28]
    }

    public void Dispose()
    {
        _current = null; // [ca29]
    }
}

public static class Flowing
{
    private static readonly ThreadLocal<object?> Held = new(); // [ca30]

    public static object Get()
    {
        return Held.Value ??= Make(); // [ca31]
    }

    private static object Make()
    {
        return new object(); // [ca32]
    }
}

public static class OncePerThread
{
    [ThreadStatic]
    private static bool _isSet;

    public static bool Check()
    {
        if (!_isSet) // [ca33]
        {
            SetUp(); // [ca34]
            _isSet = true;
        }
        return _isSet; // [ca35]
    }

    private static void SetUp()
    {
        GC.KeepAlive(nameof(OncePerThread)); // [ca36]
    }
}
