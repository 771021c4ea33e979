using System.Collections.Concurrent;

namespace Library;

public static class ReadOnlyTable
{
    private static readonly Dictionary<string, int> Table = Fill(); // [st1]

    private static Dictionary<string, int> Fill()
    {
        var table = new Dictionary<string, int>(); // [st2]
        table["one"] = 1; // [st3]
        return table; // [st4]
    }

    public static int Of(string name)
    {
        return Table.GetValueOrDefault(name); // [st5]
    }
}

public static class Explicit
{
    private static readonly int Start;

    static Explicit()
    {
        Start = 5; // [st6]
        if (Start > 9) // [st7]
        {
            Start = 9; // [st8]
        }
    }

    public static int Next()
    {
        return Start + 1; // [st9]
    }

    public static int Free() => 1; // [st10]
}

public static class LazyTable
{
    private static readonly Lazy<int[]> Squares = new(Make); // [st11]

    private static int[] Make()
    {
        return [0, 1, 4, 9]; // [st12]
    }

    public static int Of(int n)
    {
        return Squares.Value[n]; // [st13]
    }
}

public static class LazyLambda
{
    private static readonly Lazy<string> Text = new(() =>
    {
        return string.Concat("la", "zy"); // [st14]
    });

    public static string Read()
    {
        return Text.Value; // [st15]
    }

    public static int Nothing()
    {
        return 0; // [st16]
    }
}

public static class Coalesced
{
    private static string? _text;

    public static string Text()
    {
        return _text ??= Make(); // [st17]
    }

    private static string Make()
    {
        return "made"; // [st18]
    }
}

public static class IfNull
{
    private static object? _made;

    public static object Get()
    {
        if (_made is null) // [st19]
        {
            _made = Make(); // [st20]
        }
        return _made; // [st21]
    }

    private static object Make()
    {
        return new object(); // [st22]
    }
}

public static class Cached
{
    private static readonly ConcurrentDictionary<int, string> Texts = new(); // [st23]

    public static string Of(int number)
    {
        return Texts.GetOrAdd(number, Make); // [st24]
    }

    private static string Make(int number)
    {
        return "n" + number; // [st25]
    }
}

public static class CachedByLambda
{
    private static readonly ConcurrentDictionary<string, int> Lengths = new(); // [st26]

    public static int Of(string text)
    {
        return Lengths.GetOrAdd(
            text,
            t =>
            {
                return t.Length; // [st27]
            }
        ); // [st28]
    }
}

public static class PerThread
{
    [ThreadStatic]
    private static List<int>? _list;

    public static int Add(int number)
    {
        _list ??= Make(); // [st29]
        _list.Add(number); // [st30]
        return _list.Count; // [st31]
    }

    private static List<int> Make()
    {
        return []; // [st32]
    }
}

public static class Initializer
{
    private static int _target;
    private static bool _done;
    private static object? _lock;

    public static int Value()
    {
        return LazyInitializer.EnsureInitialized(
            ref _target,
            ref _done,
            ref _lock,
            () =>
            {
                return 12; // [st33]
            }
        ); // [st34]
    }
}

public class Outer
{
    public static readonly string Name = Nested.Prefix + "outer"; // [st35]

    public static class Nested
    {
        public static readonly string Prefix = Compute(); // [st36]

        private static string Compute()
        {
            return "the "; // [st37]
        }
    }
}

public static class PerType<T>
{
    public static readonly string Name = Describe(); // [st38]

    private static string Describe()
    {
        return typeof(T).Name; // [st39]
    }
}

public sealed class Only
{
    private Only() => Number = 8; // [st40]

    public static Only Instance { get; } = new(); // [st41]

    public int Number { get; }
}
