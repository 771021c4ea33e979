using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Assay.Host.Drivers;

/// <summary>Argument values as they stand in test ids: the same text in every culture, time zone and process.</summary>
internal static class ArgumentText
{
    private const int MostItems = 50;
    private const int DeepestItem = 4;

    /// <summary><c>quantity: 30, expected: 12.5</c>; a value without a name stands alone.</summary>
    public static string List(IReadOnlyList<string> names, IReadOnlyList<object?> values) =>
        string.Join(", ", values.Select((v, i) => Named(names.ElementAtOrDefault(i), Of(v))));

    /// <summary><c>quantity: 30</c></summary>
    public static string Named(string? name, string value) =>
        string.IsNullOrEmpty(name) ? value : name + ": " + value;

    /// <summary>One value.</summary>
    public static string Of(object? value) => Of(value, 0);

    // One row that can't be read must not take the driver from the whole project: its code is the user's.
    private static string Of(object? value, int depth)
    {
        try
        {
            return Read(value, depth);
        }
        catch (Exception e)
        {
            return $"{TypeText.Of(value!.GetType())} that throws {TypeText.Of(e.GetType())}";
        }
    }

    private static string Read(object? value, int depth) =>
        value switch
        {
            null => "null",
            string text => TextLiteral.Of(text),
            char letter => TextLiteral.Of(letter),
            bool flag => flag ? "true" : "false",
            Type type => $"typeof({TypeText.Of(type)})",
            Enum choice => choice.ToString().Replace(", ", " | ", StringComparison.Ordinal),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            // Without the offset of a local time, which is the machine's.
            DateTime time => time.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF" + (time.Kind == DateTimeKind.Utc ? "'Z'" : ""),
                CultureInfo.InvariantCulture
            ),
            DateTimeOffset time => time.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
                CultureInfo.InvariantCulture
            ),
            DateOnly or TimeOnly => ((IFormattable)value).ToString(
                "O",
                CultureInfo.InvariantCulture
            ),
            Delegate => TypeText.Of(value.GetType()),
            ITuple tuple => "(" + Items(Elements(tuple), tuple.Length, depth) + ")",
            // Lazy sequences are left alone: enumerating them can have effects, or no end.
            IEnumerable items when CountOf(items) is { } count => "["
                + Items(items.Cast<object?>(), count, depth)
                + "]",
            _ => Other(value),
        };

    private static IEnumerable<object?> Elements(ITuple tuple) =>
        Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);

    private static string Items(IEnumerable<object?> items, int count, int depth) =>
        depth == DeepestItem
            ? "…"
            : string.Join(", ", items.Take(MostItems).Select(i => Of(i, depth + 1)))
                + (count > MostItems ? FormattableString.Invariant($", … {count}") : "");

    private static int? CountOf(IEnumerable items) =>
        items is ICollection collection
            ? collection.Count
            : items
                .GetType()
                .GetInterfaces()
                .Where(i =>
                    i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)
                )
                .Select(i =>
                    (int?)
                        i.GetProperty("Count")!
                            .GetValue(items, BindingFlags.DoNotWrapExceptions, null, null, null)
                )
                .FirstOrDefault();

    /// <summary>What the value says of itself, or its type where it has nothing to say but that.</summary>
    private static string Other(object value)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // A record's ToString, for one, formats its members in the current culture.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var text = value is IFormattable formattable
                ? formattable.ToString(null, CultureInfo.InvariantCulture)
                : value.ToString();
            return text is null || text == value.GetType().ToString()
                ? TypeText.Of(value.GetType())
                : text;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
