using System.Globalization;
using System.Text;
using Assay.Engine.Effects;

namespace Assay.Engine.Classify;

/// <summary>The verdicts as a table for spreadsheets, RFC 4180.</summary>
public static class ClassificationMatrix
{
    /// <summary>Name of the file in the folder of reports.</summary>
    public const string FileName = "test_classification_matrix.csv";

    // Spreadsheets take cells that begin so for formulas, and an id may be anything.
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>A line for each verdict below the names of the columns.</summary>
    public static string Of(IEnumerable<Classified> verdicts)
    {
        var text = new StringBuilder();
        Line(text, "test", "type", "time_ms", "io", "dependencies");
        foreach (var verdict in verdicts)
        {
            Line(
                text,
                verdict.Test,
                WordOf(verdict.Kind),
                verdict.Time is { } time
                    ? time.TotalMilliseconds.ToString("0.####", CultureInfo.InvariantCulture)
                    : "",
                verdict.Effects is { } effects ? Io(effects) : "",
                string.Join("; ", Dependencies(verdict))
            );
        }
        return text.ToString();
    }

    /// <summary>The word for a kind.</summary>
    public static string WordOf(TestKind kind) => kind.ToString().ToLowerInvariant();

    private static string Io(IReadOnlyList<Effect> effects)
    {
        var kinds = effects
            .Where(e => EffectKinds.IsIntegration(e.Kind))
            .Select(e => EffectWords.Of(e.Kind))
            .Distinct()
            .ToArray();
        return kinds.Length == 0 ? "none" : string.Join("; ", kinds);
    }

    // What the verdict rests on first, then what else the test needs of its surroundings.
    private static IEnumerable<string> Dependencies(Classified verdict) =>
        verdict
            .Evidence.Where(_ => verdict.Kind != TestKind.Unit || !verdict.IsRecorded)
            .Concat(
                (verdict.Effects ?? [])
                    .Where(e => !EffectKinds.IsIntegration(e.Kind))
                    .Select(e => e.ToString())
            );

    private static void Line(StringBuilder text, params string[] cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && Formula.Contains(value[0]) ? "'" + value : value;
        return safe.AsSpan().ContainsAny("\",\r\n") || safe != value
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }
}
