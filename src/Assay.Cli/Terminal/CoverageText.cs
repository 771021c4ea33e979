using Assay.Engine.Report.Coverage;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Coverage for a person: the answers where something was asked, else totals, where code is uncovered, and what is not known.</summary>
internal sealed class CoverageText
{
    private const int MostFolders = 20;
    private const int MostTests = 20;

    private readonly CoverageDocument _coverage;
    private readonly IAnsiConsole _console;

    private CoverageText(CoverageDocument coverage, IAnsiConsole console) =>
        (_coverage, _console) = (coverage, console);

    public static void Write(CoverageDocument coverage, IAnsiConsole console)
    {
        var answers = new CoverageAnswers(console);
        if (!answers.Write(coverage))
        {
            new CoverageText(coverage, console).Overview();
        }
    }

    private void Overview()
    {
        _console.Line(new Line($"lines     {ShareText.Of(_coverage.Lines)}"));
        _console.Line(new Line($"branches  {ShareText.Of(_coverage.Branches)}"));
        _console.Line(
            new Line(
                $"tests     {ShareText.Number(_coverage.Tests.Count)} in the map, of {ShareText.Number(_coverage.Projects.Count)} {(_coverage.Projects.Count == 1 ? "project" : "projects")}"
            )
        );
        Filter();
        Failing();
        Folders();
        Sensitive();
        LeftOut();
    }

    private void Filter()
    {
        if (_coverage.Filter is { } filter)
        {
            var patterns = string.Join(" or ", filter.Select(f => $"'{Clean.Line(f)}'"));
            _console.Line(new Line($"Only tests that fit {patterns}.", Tone.Warning));
        }
        if (_coverage.Shard is { } shard)
        {
            _console.Line(new Line($"Only tests of shard {shard}.", Tone.Warning));
        }
    }

    private void Failing()
    {
        if (_coverage.Failing.Count > 0)
        {
            _console.Line(new Line(FailingLine(_coverage), Tone.Bad));
        }
    }

    /// <summary>What one should know who reads an answer: tests that fail, and tests that cannot be part of it.</summary>
    public static IEnumerable<string> Reservations(CoverageDocument coverage)
    {
        if (coverage.Failing.Count > 0)
        {
            yield return FailingLine(coverage);
        }
        if (coverage.Sensitive.Count > 0)
        {
            yield return coverage.Sensitive is [var only]
                ? $"1 test is not in the map, because it ends otherwise with probes: {only.Test}"
                : $"{ShareText.Number(coverage.Sensitive.Count)} tests are not in the map, because they end otherwise with probes; 'assay coverage' names them";
        }
    }

    // How many tests fail, and the name of one.
    private static string FailingLine(CoverageDocument coverage) =>
        coverage.Failing is [var only]
            ? $"1 test fails; what it reaches counts all the same: {Clean.Line(only)}"
            : $"{ShareText.Number(coverage.Failing.Count)} tests fail; what they reach counts all the same: {Clean.Line(coverage.Failing[0])} and others";

    private void Folders()
    {
        var uncovered = _coverage.Folders.Where(f => f.Lines.Uncovered > 0).ToArray();
        if (uncovered.Length == 0)
        {
            return;
        }
        _console.Heading("Uncovered code by folder");
        _console.Write(ShareText.Folders(uncovered.Take(MostFolders)));
        Rest(uncovered.Length - MostFolders, "folders");
    }

    private void Sensitive()
    {
        if (_coverage.Sensitive.Count == 0)
        {
            return;
        }
        _console.Heading("Tests that are not in the map, because they end otherwise with probes");
        foreach (var test in _coverage.Sensitive.Take(MostTests))
        {
            _console.Line(new Line(Clean.Line(test.Test)));
            _console.Line(new Line("    " + Clean.Line(test.Reason), Tone.Warning));
            if (test.Message is { } message)
            {
                var first = Clean.Lines(message).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l));
                _console.Line(new Line("    " + first?.Trim(), Tone.Dim));
            }
        }
        Rest(_coverage.Sensitive.Count - MostTests, "tests");
    }

    private void LeftOut()
    {
        var sentences = _coverage
            .LeftOut.Select(l => Clean.Line(l.Reason))
            .Concat(
                _coverage.SetAside.Select(p => $"{Clean.Line(p.Project)}: {Clean.Line(p.Reason)}")
            )
            .Distinct()
            .ToArray();
        if (sentences.Length > 0)
        {
            _console.Heading("Left out");
        }
        foreach (var sentence in sentences)
        {
            _console.Line(new Line(sentence, Tone.Warning));
        }
    }

    private void Rest(int rest, string what)
    {
        if (rest > 0)
        {
            _console.Line(
                new Line(
                    $"… and {ShareText.Number(rest)} more {what}; --format json has all",
                    Tone.Dim
                )
            );
        }
    }
}
