using System.Globalization;

namespace Assay.Engine.Report.Findings;

/// <summary>Numbers in sentences.</summary>
internal static class Words
{
    /// <summary>"1 test", "1,200 tests".</summary>
    public static string Count(int number, string noun) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{number:#,0} {noun}{(number == 1 ? "" : noun.EndsWith("ss", StringComparison.Ordinal) ? "es" : "s")}"
        );

    /// <summary>"1,200".</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"3 ms", "4.2 s", "2.5 min".</summary>
    public static string Time(double milliseconds) =>
        milliseconds switch
        {
            < 1000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.#} ms"),
            < 120_000 => string.Create(
                CultureInfo.InvariantCulture,
                $"{milliseconds / 1000:0.#} s"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 60_000:0.#} min"),
        };

    /// <summary>"42 %".</summary>
    public static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}
