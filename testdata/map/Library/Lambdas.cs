using System.Linq.Expressions;

namespace Library;

public sealed class Lambdas
{
    public event EventHandler? Rang;

    public int Rings { get; private set; }

    public static IEnumerable<int> Query(IEnumerable<int> numbers)
    {
        return numbers // [la4]
            .Where(n =>
                n > 1 // [la1]
            )
            .Select(n =>
            {
                var twice = n * 2; // [la2]
                return twice; // [la3]
            });
    }

    public static IEnumerable<string> Comprehension(IEnumerable<string> words)
    {
        return from word in words
            where word.Length > 2 // [la5]
            orderby word.Length // [la6]
            select word.ToUpperInvariant(); // [la7]
    }

    public static Func<int, int> Adder(int by)
    {
        var calls = 0; // [la8]
        return n =>
        {
            calls++; // [la9]
            return n + by + calls; // [la10]
        };
    }

    public static Func<int> Nested(int start)
    {
        return () =>
        {
            Func<int> inner = () =>
            {
                return start + 1; // [la11]
            };
            return start > 5 // [la12]
                ? inner()
                : 0;
        };
    }

    public static Func<string, string> Typed()
    {
        return static string (string text) =>
        {
            return text.Trim(); // [la13]
        };
    }

    public static Expression<Func<int, int>> Tree()
    {
        return n => n + 1; // [la14]
    }

    public void Subscribe()
    {
        Rang += OnRang; // [la15]
        Rang += (_, _) =>
        {
            Rings += 10; // [la16]
        };
    }

    public void Ring()
    {
        Rang?.Invoke(this, EventArgs.Empty); // [la17]
    }

    private void OnRang(object? sender, EventArgs e)
    {
        Rings++; // [la18]
    }
}
