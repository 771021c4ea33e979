using Assay.Engine.Report;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Each check with what was found, and what to do.</summary>
internal static class DoctorText
{
    public static void Write(DoctorDocument document, IAnsiConsole console)
    {
        foreach (var check in document.Checks)
        {
            var (word, tone) = check.Status switch
            {
                "ok" => ("ok     ", Tone.Good),
                "warning" => ("warning", Tone.Warning),
                _ => ("FAILED ", Tone.Bad),
            };
            var lines = Clean.Lines(check.Found).ToList();
            console.Line(new Line($"{word}  {check.Name}: {lines[0]}", tone));
            foreach (var line in lines.Skip(1))
            {
                console.Line(new Line("           " + line));
            }
            if (check.Advice is { } advice)
            {
                console.Line(new Line("         → " + Clean.Line(advice)));
            }
        }
    }
}
