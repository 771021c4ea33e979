using System.Globalization;
using System.Text;

namespace Assay.Bench.Impact;

/// <summary>What all replayed commits and planted faults have shown together, as a Markdown table.</summary>
internal static class Summary
{
    public static string Of(IReadOnlyList<Outcome> all)
    {
        var text = new StringBuilder(
            """
            | | replayed | with failures | noticed by the selection | missed failures | selected tests, mean | median | time saved |
            |---|---|---|---|---|---|---|---|

            """
        );
        Row(text, "commits", [.. all.Where(o => o.Kind == "commit")]);
        Row(text, "planted faults", [.. all.Where(o => o.Kind == "fault")]);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n{all.Count(o => o.Kind == "skipped")} commits could not be built; the first of all only made the map.\n"
        );
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, Outcome[] some)
    {
        var shares = some.Where(o => o.Tests > 0)
            .Select(o => 100.0 * o.Selected!.Value / o.Tests!.Value)
            .Order()
            .ToArray();
        var times = some.Where(o => o.SelectedMs is not null && o.RestMs is not null).ToArray();
        var whole = times.Sum(o => o.SelectedMs!.Value + o.RestMs!.Value);
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {some.Length} | {some.Count(o => o.Failed + o.Missed > 0)} | {some.Count(o => o.Failed > 0)} | {some.Sum(o => o.Missed ?? 0)} | {Percent(shares.Length == 0 ? null : shares.Average())} | {Percent(shares.Length == 0 ? null : shares[shares.Length / 2])} | {Percent(whole > 0 ? 100 * times.Sum(o => o.RestMs!.Value) / whole : null)} |\n"
        );
    }

    private static string Percent(double? share) =>
        share is { } known ? known.ToString("0.0 '%'", CultureInfo.InvariantCulture) : "–";
}
