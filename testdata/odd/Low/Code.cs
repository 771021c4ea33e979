using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Low;

public static unsafe class Code
{
    private static int s_started;

    [ThreadStatic]
    private static int t_depth;

    [ModuleInitializer]
    internal static void Start() => s_started++;

    public static int Started => s_started;

    public static int Stack(int n)
    {
        Span<int> some = stackalloc int[n];
        var raw = stackalloc byte[] { 1, 2, 3 };
        for (var i = 0; i < some.Length; i++)
        {
            some[i] = i * raw[i % 3];
        }
        return Sum(some);
    }

    [SkipLocalsInit]
    public static int NotCleared(int n)
    {
        Span<byte> some = stackalloc byte[256];
        some[..n].Fill(1);
        var sum = 0;
        foreach (var one in some[..n])
        {
            sum += one;
        }
        return sum;
    }

    public static int Pinned(string text)
    {
        fixed (char* first = text)
        {
            return text.Length > 0 ? first[text.Length - 1] : first[0];
        }
    }

    public static int Pointers(int n)
    {
        delegate* <int, int> managed = n > 2 ? &Double : &Square;
        delegate* unmanaged<int, int> unmanaged = &FromOutside;
        return managed(n) + unmanaged(n);
    }

    public static int Variable(int n)
    {
        // Only Windows has lists of arguments: elsewhere code with them cannot even be compiled.
        return OperatingSystem.IsWindows() ? Lists(n) : n * 3;
    }

    public static int InLine()
    {
        var four = new Four();
        for (var i = 0; i < 4; i++)
        {
            four[i] = i + 1;
        }
        var sum = 0;
        foreach (var one in four)
        {
            sum += one;
        }
        return sum + four[^1] + Sum(four[1..3]);
    }

    public static T Total<T>(params ReadOnlySpan<T> numbers)
        where T : INumber<T>
    {
        var total = T.Zero;
        foreach (var number in numbers)
        {
            total += number;
        }
        return total > T.One ? total : T.One;
    }

    public static string Made<T>()
        where T : IMade<T> => T.Make() is { } made ? made.Name<int>() : "none";

    public static int ByReference()
    {
        var (a, b) = (1, 2);
        var both = new Both(ref a, ref b);
        both.Larger() = 9;
        ref readonly var first = ref both.First;
        return a * 10 + b + first;
    }

    public static int Filtered(int n)
    {
        var seen = 0;
        try
        {
            try
            {
                Throw(n);
            }
            catch (InvalidOperationException e) when (Note(ref seen) && e.Data.Count == n)
            {
                return 1 + seen;
            }
            finally
            {
                seen += 10;
            }
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return seen > 10 ? 2 + seen : 3 + seen;
        }
        return seen;
    }

    public static int Deep(int n)
    {
        t_depth++;
        try
        {
            return n == 0 ? t_depth : Deep(n - 1);
        }
        finally
        {
            t_depth--;
        }
    }

    public static string Overlaid()
    {
        var one = new Overlay { Whole = 0x01020304 };
        one.Low ^= 0xFF;
        return $"{one.Whole:x8} {Unsafe.SizeOf<Overlay>()} {Marshal.SizeOf<Overlay>()}";
    }

    public static int Sorted()
    {
        int[] some = [3, 1, 2];
        fixed (int* first = some)
        {
            new Span<int>(first, 3).Sort(static (a, b) => b - a);
            return first[0] * 100 + *(first + 1) * 10 + first[2];
        }
    }

    private static int Sum(ReadOnlySpan<int> some)
    {
        var sum = 0;
        foreach (ref readonly var one in some)
        {
            sum += one;
        }
        return sum;
    }

    private static int Double(int n) => n * 2;

    private static int Square(int n) => n * n;

    [UnmanagedCallersOnly]
    private static int FromOutside(int n) => n > 0 ? n : -n;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Lists(int n) => Listed(n, __arglist(n, n));

    private static int Listed(int n, __arglist)
    {
        var arguments = new ArgIterator(__arglist);
        while (arguments.GetRemainingCount() > 0)
        {
            n += __refvalue(arguments.GetNextArg(), int);
        }
        return n;
    }

    private static bool Note(ref int seen)
    {
        seen++;
        return true;
    }

    private static void Throw(int n) =>
        throw (n > 1 ? new ArgumentException("n") : new InvalidOperationException());
}

[InlineArray(4)]
public struct Four
{
    private int _first;
}

[StructLayout(LayoutKind.Explicit)]
public struct Overlay
{
    [FieldOffset(0)]
    public int Whole;

    [FieldOffset(0)]
    public byte Low;
}

public ref struct Both
{
    private ref int _a;
    private ref int _b;

    public Both(ref int a, ref int b)
    {
        _a = ref a;
        _b = ref b;
    }

    public readonly ref readonly int First => ref _a;

    public readonly ref int Larger() => ref _a > _b ? ref _a : ref _b;
}

public interface IMade<TSelf>
    where TSelf : IMade<TSelf>
{
    static abstract TSelf Make();

    static virtual string Kind => "made";

    string Name<T>() => TSelf.Kind + " of " + typeof(T).Name;
}

public sealed class Plain : IMade<Plain>
{
    public static Plain Make() => new();
}

public readonly struct Special : IMade<Special>
{
    public static string Kind => "special";

    public static Special Make() => default;
}
