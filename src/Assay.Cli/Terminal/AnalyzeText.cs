using System.Globalization;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Effects;
using Assay.Engine.Report.Findings;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>An analysis for a person who leads: totals, the slowest, where the time goes, what failed, what to do next.</summary>
internal sealed class AnalyzeText(IAnsiConsole console)
{
    private const int MostFailures = 10;
    private const int MostClasses = 5;
    private const int MostFolders = 5;

    public void Write(AnalyzeDocument analysis, IReadOnlyList<string> files)
    {
        console.Write(
            new Panel(Summary(analysis))
            {
                Header = new PanelHeader(Markup.Escape(Clean.Line(analysis.Solution))),
                Border = BoxBorder.Rounded,
            }
        );
        console.Part(analysis.Run, analysis.SetAside, analysis.Remarks);
        console.Heading("Slowest tests");
        console.Write(StatisticsText.Slowest(analysis.Totals));
        console.Heading("Where the time goes");
        console.Write(Times("project", analysis.Projects));
        console.WriteLine();
        console.Write(Times("class", analysis.Classes.Take(MostClasses)));
        Uncovered(analysis.Coverage);
        Failures(analysis);
        Findings(analysis.Findings);
        console.Heading("Reports");
        foreach (var file in files)
        {
            console.Line(new Line(Clean.Line(file)));
        }
    }

    private static Rows Summary(AnalyzeDocument analysis)
    {
        var outcomes = StatisticsText.Outcomes(analysis.Totals);
        var figures = StatisticsText.Figures(analysis.Totals, analysis.Run.Cores);
        if (analysis.Coverage is { } coverage)
        {
            figures.Row("lines", ShareText.Of(coverage.Lines));
            figures.Row("branches", ShareText.Of(coverage.Branches));
        }
        if (analysis.Kinds is { } kinds)
        {
            figures.Row("types", Types(kinds.Counts));
        }
        return new Rows(new Text(outcomes.Text, Page.StyleOf(outcomes.Tone)), figures);
    }

    private static string Types(TypeCounts counts) =>
        $"{ShareText.Number(counts.Unit)} unit · {ShareText.Number(counts.Integration)} integration"
        + (counts.Unknown > 0 ? $" · {ShareText.Number(counts.Unknown)} unknown" : "");

    private void Uncovered(CoveragePart? coverage)
    {
        if (coverage is not { Folders.Count: > 0 })
        {
            return;
        }
        console.Heading("Uncovered code by folder");
        console.Write(ShareText.Folders(coverage.Folders.Take(MostFolders)));
        if (coverage.Folders.Count > MostFolders)
        {
            console.Line(new Line("… and more: 'assay coverage' lists them", Tone.Dim));
        }
    }

    private static Table Times(string what, IEnumerable<TimeOf> parts)
    {
        var table = Page.Table(">share", ">in tests", ">in fixtures", ">tests", what);
        foreach (var part in parts)
        {
            table.Row(
                StatisticsText.Percent(part.Share),
                StatisticsText.Time(part.TestsMs),
                StatisticsText.Time(part.FixturesMs),
                part.Tests.ToString(CultureInfo.InvariantCulture),
                part.Project is null ? part.Name : $"{part.Project}/{part.Name}"
            );
        }
        return table;
    }

    private void Failures(AnalyzeDocument analysis)
    {
        var remarks = analysis.Remarks.Where(r => r.Failure).ToList();
        if (analysis.Failures.Count + remarks.Count == 0)
        {
            return;
        }
        console.Heading("What failed");
        foreach (var failure in analysis.Failures.Take(MostFailures))
        {
            foreach (var line in FailureText.Lines(FailedResult.Of(failure)))
            {
                console.Line(line);
            }
        }
        var rest =
            analysis.Totals.Failed
            + analysis.Totals.Crashed
            + analysis.Totals.TimedOut
            - MostFailures;
        if (rest > 0)
        {
            console.Line(new Line($"… and {rest} more in {AnalyzeReport.FileName}", Tone.Dim));
        }
        console.Remarks(remarks);
    }

    private void Findings(IReadOnlyList<Finding> findings)
    {
        console.Heading("What to do next");
        if (findings.Count == 0)
        {
            console.Line(new Line("Nothing stands out.", Tone.Good));
        }
        foreach (var (number, finding) in findings.Index())
        {
            var tone = finding.Level == "problem" ? Tone.Bad : Tone.Warning;
            console.Sentence(new Line($"{number + 1}. {Clean.Line(finding.Text)}", tone), 0);
            console.Sentence(new Line(Clean.Line(finding.Action)), 3);
            foreach (var example in finding.Examples)
            {
                console.Line(new Line("   - " + Clean.Line(example), Tone.Dim));
            }
        }
    }
}
