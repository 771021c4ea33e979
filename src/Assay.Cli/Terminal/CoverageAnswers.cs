using System.Globalization;
using Assay.Engine.Report.Coverage;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Answers to questions about coverage, a test id or a file with its lines on each line: made to be piped.</summary>
internal sealed class CoverageAnswers(IAnsiConsole console)
{
    /// <summary>Writes the answers.</summary>
    /// <returns>False where nothing was asked.</returns>
    public bool Write(CoverageDocument coverage)
    {
        Covers(coverage.Covers);
        if (coverage.Test is { } test)
        {
            Files(test.Files, "The test reaches no code under test.");
        }
        if (coverage.Uncovered is { } uncovered)
        {
            Files(uncovered, "Every line is reached by a test.");
        }
        Unique(coverage.Unique);
        return coverage is not { Covers: null, Test: null, Uncovered: null, Unique: null };
    }

    private void Covers(IReadOnlyList<CoveringTests>? covers)
    {
        foreach (var answer in covers ?? [])
        {
            var place = answer.From is { } from
                ? $"{answer.Path}:{Range(new LineRange(from, answer.To ?? from))}"
                : answer.Path;
            if (covers!.Count > 1)
            {
                console.Line(new Line(Clean.Line(place) + ":", Tone.Dim));
            }
            if (answer.Tests.Count == 0)
            {
                console.Line(new Line($"No test reaches {Clean.Line(place)}.", Tone.Warning));
            }
            foreach (var test in answer.Tests)
            {
                console.Line(new Line(Clean.Line(test)));
            }
        }
    }

    private void Unique(IReadOnlyList<TestReach>? unique)
    {
        if (unique is { Count: 0 })
        {
            console.Line(new Line("No line is reached by one test only.", Tone.Warning));
        }
        foreach (var test in unique ?? [])
        {
            console.Line(new Line($"{Number(test.Lines), 5}  {Clean.Line(test.Test)}"));
            foreach (var file in test.Files)
            {
                console.Line(new Line("       " + Text(file), Tone.Dim));
            }
        }
    }

    private void Files(IReadOnlyList<LinesOfFile> files, string none)
    {
        if (files.Count == 0)
        {
            console.Line(new Line(none, Tone.Warning));
        }
        foreach (var file in files)
        {
            console.Line(new Line(Text(file)));
        }
    }

    private static string Text(LinesOfFile file) =>
        $"{Number(file.Lines), 5}  {Clean.Line(file.Path)}:{string.Join(',', file.Ranges.Select(Range))}";

    private static string Range(LineRange range) =>
        range.From == range.To ? Plain(range.From) : $"{Plain(range.From)}-{Plain(range.To)}";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture);
}
