using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Engine.Configuration;

/// <summary>A length of time with its unit, such as <c>"60s"</c>.</summary>
internal sealed partial class DurationKind : SettingKind
{
    // Timers of .NET take at most 49 days; no one waits that long for a test.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public override string Expected =>
        "a duration with its unit (ms, s, m or h), such as \"60s\" or \"1.5m\"";

    public override object? FromToml(object value) => value is string text ? FromText(text) : null;

    public override object? FromText(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var number = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var milliseconds = number * MillisecondsOf(match.Groups[2].Value);
        return milliseconds >= 1 && milliseconds <= Longest.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
    }

    public override string ToToml(object value)
    {
        var time = (TimeSpan)value;
        foreach (var unit in (string[])["h", "m", "s"])
        {
            var number = time.TotalMilliseconds / MillisecondsOf(unit);
            if (number >= 1 && number == Math.Floor(number) && (unit != "m" || number > 1))
            {
                return FormattableString.Invariant($"\"{number}{unit}\"");
            }
        }
        return FormattableString.Invariant($"\"{time.TotalMilliseconds}ms\"");
    }

    private static double MillisecondsOf(string unit) =>
        unit switch
        {
            "ms" => 1,
            "s" => 1_000,
            "m" => 60_000,
            _ => 3_600_000,
        };

    [GeneratedRegex(@"^\s*([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(ms|s|m|h)\s*$")]
    private static partial Regex Pattern();
}
