using System.Globalization;
using System.Text.Json;

namespace Assay.Bench.Impact;

/// <summary>What one replayed commit or planted fault has shown; what is null was not measured.</summary>
/// <param name="Commit">The commit of the original.</param>
/// <param name="Kind"><c>commit</c>, <c>fault</c>, or <c>skipped</c> for what does not build.</param>
/// <param name="Replayed">The commit of the copy; empty for what was not committed.</param>
internal sealed record Outcome(string Commit, string Kind, string Replayed)
{
    /// <summary>First line of the file.</summary>
    public const string Header =
        "commit,kind,replayed,tests,selected,selected_ms,rest_ms,failed,missed,flaky,what";

    /// <summary>Tests of the suite, and those selected.</summary>
    public int? Tests { get; init; }
    public int? Selected { get; init; }

    /// <summary>Milliseconds that those selected took, and the rest.</summary>
    public double? SelectedMs { get; init; }
    public double? RestMs { get; init; }

    /// <summary>Failures among those selected, and among the rest.</summary>
    public int? Failed { get; init; }
    public int? Missed { get; init; }

    /// <summary>Tests of the rest that passed when they were run again.</summary>
    public int? Flaky { get; init; }

    /// <summary>Why it was skipped, which operator was changed, or which failures were missed.</summary>
    public string What { get; init; } = "";

    /// <summary>What a document of <c>assay run --changed --verify</c> says.</summary>
    public Outcome With(JsonElement run)
    {
        var verified = run.GetProperty("verification");
        var missed = verified
            .GetProperty("missed")
            .EnumerateArray()
            .Select(m => m.GetProperty("id").GetString())
            .ToArray();
        return this with
        {
            Tests = run.GetProperty("total").GetInt32(),
            Selected = run.GetProperty("selected").GetInt32(),
            SelectedMs = Ms(run),
            RestMs = Ms(verified) ?? 0,
            Failed = run.GetProperty("failed").GetInt32(),
            Missed = missed.Length,
            Flaky = verified.GetProperty("flaky").GetInt32(),
            What = string.Join(
                "; ",
                missed.Prepend(missed.Length > 0 ? What + " MISSED" : What).Where(w => w != "")
            ),
        };
    }

    /// <summary>As a line of the file.</summary>
    public string Line() =>
        string.Join(
            ',',
            Commit,
            Kind,
            Replayed,
            Text(Tests),
            Text(Selected),
            Text(SelectedMs),
            Text(RestMs),
            Text(Failed),
            Text(Missed),
            Text(Flaky),
            '"' + What.Replace('"', '\'').Replace('\n', ' ').Replace('\r', ' ') + '"'
        );

    /// <summary>Reads a line of the file.</summary>
    public static Outcome Read(string line)
    {
        var cells = line.Split(',', 11);
        return new Outcome(cells[0], cells[1], cells[2])
        {
            Tests = (int?)Number(cells[3]),
            Selected = (int?)Number(cells[4]),
            SelectedMs = Number(cells[5]),
            RestMs = Number(cells[6]),
            Failed = (int?)Number(cells[7]),
            Missed = (int?)Number(cells[8]),
            Flaky = (int?)Number(cells[9]),
            What = cells[10].Trim('"'),
        };
    }

    private static double? Ms(JsonElement part) =>
        part.GetProperty("durationMs") is { ValueKind: JsonValueKind.Number } ms
            ? ms.GetDouble()
            : null;

    private static double? Number(string cell) =>
        cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static string Text(double? number) =>
        number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
