using System.Collections.Concurrent;

namespace Orchard.Shipping;

/// <summary>Days on which parcels move: not on weekends, not on the holidays that all carriers keep.</summary>
public static class DeliveryCalendar
{
    private static readonly ConcurrentDictionary<int, HashSet<DateOnly>> Holidays = new();

    public static bool IsWorkday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Holidays.GetOrAdd(day.Year, HolidaysOf).Contains(day);

    public static DateOnly AddWorkdays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return Workdays(start).ElementAt(days);
    }

    /// <summary>The start if it is a workday, and every workday after it.</summary>
    public static IEnumerable<DateOnly> Workdays(DateOnly start)
    {
        for (var day = start; ; day = day.AddDays(1))
        {
            if (IsWorkday(day))
            {
                yield return day;
            }
        }
    }

    // The Gregorian computus in the form of Meeus, Jones and Butcher.
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static HashSet<DateOnly> HolidaysOf(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            new DateOnly(year, 1, 1),
            easter.AddDays(-2),
            easter.AddDays(1),
            new DateOnly(year, 5, 1),
            easter.AddDays(39),
            easter.AddDays(50),
            new DateOnly(year, 12, 25),
            new DateOnly(year, 12, 26),
        ];
    }
}
