using System.Text.Json;
using Assay.Cli.Documents;
using Assay.Engine;

namespace Assay.Cli.Terminal;

/// <summary>Says why a command did not come to its end: a sentence on standard error, and a document on standard output where JSON was asked for.</summary>
internal sealed class ErrorText(Surroundings surroundings, IReadOnlyList<string> args)
{
    // Enough to see what is wrong; a broken build can have thousands.
    private const int MostDetails = 20;

    /// <summary>Says it.</summary>
    public void Write(Exception end, int exitCode)
    {
        var (sentence, details) = Words(end);
        var paint = new Paint(
            TerminalTraits.Of(surroundings, args.Contains("--no-color")).ColorsError
        );
        var label = end is OperationCanceledException ? "" : paint.Of("error:", Tone.Bad) + " ";
        surroundings.Error.WriteLine(label + string.Join("\n", Clean.Lines(sentence)));
        foreach (var line in details.Take(MostDetails).SelectMany(Clean.Lines))
        {
            surroundings.Error.WriteLine("  " + line);
        }
        if (details.Count > MostDetails)
        {
            surroundings.Error.WriteLine($"  … and {details.Count - MostDetails} more");
        }
        if (WantsJson())
        {
            var document = new ErrorDocument(exitCode, sentence, details);
            surroundings.Out.WriteLine(
                JsonSerializer.Serialize(document, CliJson.Readable.ErrorDocument)
            );
        }
    }

    private static (string Sentence, IReadOnlyList<string> Details) Words(Exception end) =>
        end switch
        {
            AssayException e => (e.Message, e.Details),
            OperationCanceledException => ("Cancelled; what was recorded until now is kept.", []),
            _ => (
                "This is a bug in Assay; please report it with the command and the lines below.",
                end.ToString().ReplaceLineEndings("\n").Split('\n')
            ),
        };

    // The command line itself may be what is wrong, so its words are looked at and not its parse.
    private bool WantsJson() =>
        args.Contains("--format=json")
        || args.Contains("--format:json")
        || args.Zip(args.Skip(1)).Contains(("--format", "json"));
}
