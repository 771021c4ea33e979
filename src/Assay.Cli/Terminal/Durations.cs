using System.Globalization;

namespace Assay.Cli.Terminal;

/// <summary>Lengths of time as a person reads them.</summary>
internal static class Durations
{
    /// <summary>In the unit that gives two or three digits: <c>0.42 ms</c>, <c>42 ms</c>, <c>4.2 s</c>, <c>4 min 2 s</c>.</summary>
    public static string Text(TimeSpan time) =>
        time.TotalMilliseconds switch
        {
            < 1 => Number(time.TotalMilliseconds, "0.00") + " ms",
            < 9.95 => Number(time.TotalMilliseconds, "0.0") + " ms",
            < 999.5 => Number(time.TotalMilliseconds, "0") + " ms",
            < 9_995 => Number(time.TotalSeconds, "0.00") + " s",
            < 59_950 => Number(time.TotalSeconds, "0.0") + " s",
            _ => Rough(time),
        };

    /// <summary>In whole seconds and above, for what changes while it is read: <c>4 s</c>, <c>4 min 2 s</c>, <c>2 h 4 min</c>.</summary>
    public static string Rough(TimeSpan time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds);
        return seconds switch
        {
            < 60 => Invariant($"{seconds} s"),
            < 3_600 => Invariant($"{seconds / 60} min {seconds % 60} s"),
            _ => Invariant($"{seconds / 3_600} h {seconds % 3_600 / 60} min"),
        };
    }

    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
