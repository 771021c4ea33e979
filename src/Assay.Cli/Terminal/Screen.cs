using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assay.Cli.Commands;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Where a command says what it found (standard output) and what it does (standard error).</summary>
internal sealed class Screen : IDisposable
{
    // Where nobody looks at columns, lines must not be broken: a program reads them.
    private const int WidthOfPipe = 10_000;

    private readonly Surroundings _surroundings;
    private readonly Request _request;
    private readonly TerminalTraits _traits;

    /// <summary>Begins to show progress.</summary>
    public Screen(Surroundings surroundings, Request request)
    {
        _surroundings = surroundings;
        _request = request;
        _traits = TerminalTraits.Of(surroundings, request.NoColor);
        Progress = MakeProgress();
        surroundings.Interrupt.BeforeEnd(Progress.Dispose);
    }

    /// <summary>Shows what goes on.</summary>
    public IProgressView Progress { get; }

    /// <summary>Shows results: the document as JSON, or as text for a person.</summary>
    public void Show<T>(T document, JsonTypeInfo<T> json, Action<T, IAnsiConsole> text)
    {
        // Both streams may be the same terminal.
        Progress.Dispose();
        if (_request.Format == Format.Json)
        {
            _surroundings.Out.WriteLine(JsonSerializer.Serialize(document, json));
            return;
        }
        text(document, Console());
    }

    /// <summary>Says something on standard error after the results.</summary>
    public void Note(string line)
    {
        if (_request.Loudness != Loudness.Quiet)
        {
            _surroundings.Out.Flush();
            _surroundings.Error.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Progress.Dispose();

    private IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = _traits.ColorsOut ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = _traits.ColorsOut
                    ? ColorSystemSupport.Standard
                    : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(_surroundings.Out),
            }
        );
        console.Profile.Width = _surroundings.OutIsTerminal ? _surroundings.Width() : WidthOfPipe;
        return console;
    }

    private IProgressView MakeProgress()
    {
        if (_request.Loudness == Loudness.Quiet)
        {
            return new SilentProgress();
        }
        var paint = new Paint(_traits.ColorsError);
        var events = new EventText(paint, _request.Loudness == Loudness.Verbose);
        var tally = new RunTally(_surroundings.Time, Environment.ProcessorCount);
        return _traits.HasLiveLine
            ? new LiveProgress(
                new LiveLine(_surroundings.Error, _surroundings.Width),
                events,
                tally,
                _surroundings.Time
            )
            : new PlainProgress(_surroundings.Error, events, tally, _surroundings.Time);
    }
}
