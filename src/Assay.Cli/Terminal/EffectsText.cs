using System.Globalization;
using Assay.Engine.Report.Effects;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>What tests touch, for a person: a summary, or the tests that were asked for.</summary>
internal sealed class EffectsText(IAnsiConsole console)
{
    private const int MostShared = 10;
    private const int MostTests = 3;

    public void Write(EffectsDocument document)
    {
        if (document.Query is null)
        {
            Summary(document);
            return;
        }
        foreach (var test in document.Tests)
        {
            Test(test);
        }
        console.Line(
            new Line(
                document.Tests.Count switch
                {
                    0 => "No test does that.",
                    1 => "1 test",
                    var n => $"{Number(n)} tests",
                },
                Tone.Dim
            )
        );
    }

    private void Summary(EffectsDocument document)
    {
        var counts = document.Summary;
        console.Line(
            new Line(
                $"{Number(counts.Tests)} tests: {Number(counts.Unit)} unit, {Number(counts.Integration)} integration"
                    + (counts.Unknown > 0 ? $", {Number(counts.Unknown)} unknown" : "")
            )
        );
        if (document.Kinds.Count > 0)
        {
            console.Heading("What tests touch");
            var table = Page.Table(">tests", ">things", "kind");
            foreach (var kind in document.Kinds)
            {
                table.Row(
                    Number(kind.Tests),
                    kind.Targets > 0 ? Number(kind.Targets) : "",
                    kind.Kind
                );
            }
            console.Write(table);
        }
        Shared("Written by one test, touched by others", document, isWritten: true);
        Shared("Read by most", document, isWritten: false);
    }

    private void Shared(string heading, EffectsDocument document, bool isWritten)
    {
        var shared = document.Shared.Where(s => s.Writers.Count > 0 == isWritten).ToArray();
        if (shared.Length == 0)
        {
            return;
        }
        console.Heading(heading);
        var table = Page.Table(">tests", ">writers", "thing", "which");
        foreach (var thing in shared.Take(MostShared))
        {
            table.Row(
                Number(thing.Tests.Count),
                Number(thing.Writers.Count),
                thing.Thing,
                thing.Target ?? ""
            );
        }
        console.Write(table);
        if (shared.Length > MostShared)
        {
            console.Line(new Line($"… and {Number(shared.Length - MostShared)} more", Tone.Dim));
        }
    }

    private void Test(TestEffectsPart test)
    {
        console.Line(new Line(Clean.Line(test.Id)));
        console.Line(
            new Line(
                $"  {test.Kind}: {Clean.Line(string.Join("; ", test.Evidence.Take(MostTests)))}"
                    + (
                        test.Evidence.Count > MostTests
                            ? $"; and {Number(test.Evidence.Count - MostTests)} more"
                            : ""
                    ),
                Tone.Dim
            )
        );
        foreach (var effect in test.Effects ?? [])
        {
            console.Line(
                new Line(
                    "  "
                        + Clean.Line(
                            string.Join(
                                "  ",
                                new[]
                                {
                                    effect.Kind,
                                    effect.Target,
                                    effect.Call,
                                    effect.Place,
                                    effect.SetUp is { } setUp ? $"({setUp} set-up)" : null,
                                }.OfType<string>()
                            )
                        )
                )
            );
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
