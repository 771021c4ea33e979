namespace Library;

public static class Flow
{
    public static int Loops(int n)
    {
        var sum = 0; // [fl1]
        while (n > 0) // [fl2]
        {
            n--; // [fl3]
            if (n == 7) // [fl4]
            {
                continue; // [fl5]
            }
            sum += n; // [fl6]
        }
        do
        {
            sum++; // [fl7]
        } while (sum < 3); // [fl8]
        return sum; // [fl9]
    }

    public static bool Both(bool a, bool b)
    {
        if (a && b) // [fl10]
        {
            return true; // [fl11]
        }
        return a || b; // [fl12]
    }

    public static string? Null(string? text)
    {
        return text?.Trim()?.ToLowerInvariant(); // [fl13]
    }

    public static int Jump(int n)
    {
        again:
        n += 2; // [fl14]
        if (n < 5) // [fl15]
        {
            goto again; // [fl16]
        }
        return n; // [fl17]
    }

    public static unsafe int Pointers(int[] numbers)
    {
        fixed (int* first = numbers) // [fl18]
        {
            return *first; // [fl19]
        }
    }

    public static int Spans(ReadOnlySpan<int> numbers)
    {
        Span<int> copy = stackalloc int[numbers.Length]; // [fl20]
        numbers.CopyTo(copy); // [fl21]
        return copy[^1]; // [fl22]
    }

    public static int Dynamic(dynamic value)
    {
        return value.Length; // [fl23]
    }

    public static int Checked(int n)
    {
        try
        {
            return checked(n * 2); // [fl24]
        }
        catch (OverflowException)
        {
            return -1; // [fl25]
        }
    }

    public static string Interpolated(int n, bool more)
    {
        return $"n is {n}, {(more ? Text() : "less")}"; // [fl26]
    }

    private static string Text()
    {
        return "more"; // [fl27]
    }

    public static (int Least, int Most) Tuple(params IEnumerable<int> numbers)
    {
        return (numbers.Min(), numbers.Max()); // [fl28]
    }

    public static int[] Collection(bool more)
    {
        int[] tail = more ? [3, 4] : []; // [fl29]
        return [1, 2, .. tail]; // [fl30]
    }

    public static ref int Reference(int[] numbers, int at)
    {
        return ref numbers[at]; // [fl31]
    }
}

file static class Hidden
{
    public static int Value()
    {
        return 21; // [fl32]
    }
}

public static class Shown
{
    public static int Value()
    {
        return Hidden.Value(); // [fl33]
    }
}

[System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
public static class Excluded
{
    public static int Value()
    {
        return 22; // [fl34]
    }
}
