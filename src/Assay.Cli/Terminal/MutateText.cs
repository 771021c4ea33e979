using System.Globalization;
using Assay.Engine.Mutate;
using Assay.Engine.Report.Mutation;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>What became of the mutants, for a person: the score, and what no test would notice.</summary>
internal static class MutateText
{
    private const int MostShown = 20;
    private const int LongestCode = 60;

    public static void Write(MutationSummary summary, IAnsiConsole console)
    {
        console.Line(
            new Line(
                summary.Score is { } score
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"score     {score:0.0} % of {ShareText.Number(summary.Counts.Where(c => c.Verdict is not (MutantVerdict.CompileError or MutantVerdict.Ignored)).Sum(c => c.Count))} mutants noticed by {ShareText.Number(summary.Tests)} tests"
                    )
                    : "score     none: there is no mutant that compiles"
            )
        );
        foreach (var (verdict, count) in summary.Counts)
        {
            console.Line(new Line($"  {ShareText.Number(count), 7}  {Words(verdict)}", Tone.Dim));
        }
        foreach (var omitted in summary.Omitted)
        {
            console.Line(
                new Line(
                    $"  {ShareText.Number(omitted.Number), 7}  {omitted.Reason}: left out",
                    Tone.Dim
                )
            );
        }
        Survivors(summary, console);
        Names("Members that could do nothing, and no test would notice", summary.PseudoTested);
        Names("Tests that notice of no member that it does nothing", summary.Blind);
        Names("Tests that fail without a mutant, and judged nothing", summary.NotJudging);
        Names("Left out", summary.LeftOut);

        void Names(string heading, IReadOnlyList<string> names)
        {
            if (names.Count == 0)
            {
                return;
            }
            console.Heading($"{heading} ({ShareText.Number(names.Count)})");
            foreach (var name in names.Take(MostShown))
            {
                console.Line(new Line(Clean.Line(name)));
            }
            Rest(names.Count, console);
        }
    }

    private static void Survivors(MutationSummary summary, IAnsiConsole console)
    {
        if (summary.Survivors.Count == 0)
        {
            return;
        }
        console.Heading(
            $"Mutants that no test notices ({ShareText.Number(summary.Survivors.Count)})"
        );
        foreach (var survivor in summary.Survivors.Take(MostShown))
        {
            console.Line(
                new Line(
                    $"{Clean.Line(survivor.Path)}:{survivor.Line}  {survivor.Mutator}  {survivor.Id}",
                    Tone.Warning
                )
            );
            console.Line(
                new Line($"    {Code(survivor.Original)}  →  {Code(survivor.Replacement)}")
            );
        }
        Rest(summary.Survivors.Count, console);
    }

    private static string Code(string text)
    {
        var line = Clean.Line(
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
        return line.Length == 0 ? "(removed)"
            : line.Length > LongestCode ? line[..LongestCode] + "…"
            : line;
    }

    private static string Words(MutantVerdict verdict) =>
        verdict switch
        {
            MutantVerdict.Killed => "killed: a test fails",
            MutantVerdict.Survived => "survived: tests reach it, and all pass",
            MutantVerdict.NoCoverage => "not covered: no test reaches it",
            MutantVerdict.Timeout => "timeout: a test does not end",
            MutantVerdict.RuntimeError => "runtime error: the process dies",
            MutantVerdict.CompileError => "compile error: not judged",
            _ => "ignored",
        };

    private static void Rest(int count, IAnsiConsole console)
    {
        if (count > MostShown)
        {
            console.Line(
                new Line(
                    $"… and {ShareText.Number(count - MostShown)} more; --format json has all",
                    Tone.Dim
                )
            );
        }
    }
}
