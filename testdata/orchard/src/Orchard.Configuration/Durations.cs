using System.Globalization;

namespace Orchard.Configuration;

/// <summary>Durations as people write them: a number and one of ms, s, m, h, d.</summary>
public static class Durations
{
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        var trimmed = (text ?? "").AsSpan().Trim();
        var digits = trimmed.IndexOfAnyExcept("0123456789.");
        if (digits <= 0)
        {
            return false;
        }
        if (
            !double.TryParse(
                trimmed[..digits],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return false;
        }
        TimeSpan? unit = trimmed[digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            "d" => TimeSpan.FromDays(1),
            _ => null,
        };
        if (unit is null || number > TimeSpan.FromDays(3_650) / unit)
        {
            return false;
        }
        duration = unit.Value * number;
        return true;
    }

    /// <summary>In the largest unit that needs no fraction.</summary>
    public static string Format(TimeSpan duration)
    {
        (long Ticks, string Unit)[] units =
        [
            (TimeSpan.TicksPerDay, "d"),
            (TimeSpan.TicksPerHour, "h"),
            (TimeSpan.TicksPerMinute, "m"),
            (TimeSpan.TicksPerSecond, "s"),
        ];
        foreach (var (ticks, unit) in units)
        {
            if (duration.Ticks >= ticks && duration.Ticks % ticks == 0)
            {
                return (duration.Ticks / ticks).ToString(CultureInfo.InvariantCulture) + unit;
            }
        }
        return duration.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + "ms";
    }
}
