using System.Globalization;
using System.Text.RegularExpressions;

namespace Orchard.Orders;

/// <summary>Hands out the numbers of orders, in one sequence for the process.</summary>
public static partial class OrderNumbers
{
    private static int _last;

    public static int Last => Volatile.Read(ref _last);

    public static string Next(DateTimeOffset at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ORD-{at.Year:D4}-{Interlocked.Increment(ref _last):D6}"
        );

    /// <summary>Goes on after the highest number that is known, as found in a repository at start.</summary>
    public static void ContinueAfter(int last) => Volatile.Write(ref _last, last);

    public static int? SequenceOf(string number) =>
        Pattern().Match(number) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("^ORD-[0-9]{4}-([0-9]{6,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
