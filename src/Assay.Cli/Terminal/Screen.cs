using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assay.Cli.Commands;
using Assay.Cli.Terminal.Failures;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build;
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
    private readonly Paint _paint;
    private readonly EventText _events;
    private readonly List<string> _notes = [];

    /// <summary>Begins to show progress.</summary>
    public Screen(Surroundings surroundings, Request request)
    {
        _surroundings = surroundings;
        _request = request;
        _traits = TerminalTraits.Of(surroundings, request.NoColor);
        _paint = new Paint(_traits.ColorsError);
        _events = new EventText(_paint, request.Loudness == Loudness.Verbose);
        Progress = MakeProgress();
        surroundings.Interrupt.BeforeEnd(Progress.Dispose);
    }

    /// <summary>Shows what goes on.</summary>
    public IProgressView Progress { get; }

    /// <summary>From now on tells failures with all that is known of them.</summary>
    /// <param name="again">How one test is run again.</param>
    public void TellFailuresInFull(RerunCommand again) => _events.Again = again;

    /// <summary>What was noted so far, as it was written.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Shows results: the document as JSON, or as text for a person.</summary>
    public void Show<T>(T document, JsonTypeInfo<T> json, Action<T, IAnsiConsole> text)
    {
        // Both streams may be the same terminal.
        Progress.Dispose();
        _surroundings.Out.Write(PageOf(document, json, text));
        _surroundings.Out.Flush();
    }

    /// <summary>What <see cref="Show"/> writes.</summary>
    public string PageOf<T>(T document, JsonTypeInfo<T> json, Action<T, IAnsiConsole> text)
    {
        if (_request.Format == Format.Json)
        {
            return JsonSerializer.Serialize(document, json) + _surroundings.Out.NewLine;
        }
        using var page = new StringWriter();
        text(document, Console(page));
        // Tables fill their cells with spaces up to the edge.
        return string.Concat(
            page.ToString()
                .ReplaceLineEndings("\n")
                .TrimEnd('\n')
                .Split('\n')
                .Select(line => line.TrimEnd(' ') + _surroundings.Out.NewLine)
        );
    }

    /// <summary>Says something beside the results.</summary>
    public void Tell(Line line)
    {
        var text = _paint.Of(line);
        if (_request.Loudness != Loudness.Quiet)
        {
            Progress.Say(text);
        }
    }

    /// <summary>Says what a person should know although the command goes on, even one who wants to hear nothing else.</summary>
    public void Note(string text)
    {
        var line = new Line("note: " + Clean.Line(text), Tone.Warning);
        _notes.Add(_paint.Of(line));
        if (_request.Loudness == Loudness.Quiet)
        {
            _surroundings.Error.WriteLine(_paint.Of(line));
        }
        else
        {
            Tell(line);
        }
    }

    /// <summary>Tells of the steps of a build.</summary>
    public WorkspaceListener ListenToWorkspace(string name) =>
        new(
            step =>
                Progress.Stage(
                    step switch
                    {
                        WorkspaceStep.Waiting => $"Waiting for another assay that builds {name}",
                        WorkspaceStep.Building => "Building " + name,
                        _ => "Reading the projects",
                    }
                ),
            _request.Loudness == Loudness.Verbose
                ? line => Tell(new Line(Clean.Line(line), Tone.Dim))
                : null
        );

    /// <summary>Says which way a build took and why, to a person who wants to hear that.</summary>
    public void TellOfBuild(BuildOutcome build)
    {
        if (_request.Loudness == Loudness.Verbose)
        {
            var way = build.Way switch
            {
                BuildWay.None => "nothing was built",
                BuildWay.Replay => "the compiler was called as in the last build",
                _ => "dotnet build",
            };
            Tell(new Line($"Build: {way}. {Clean.Line(build.Reason)}", Tone.Dim));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Progress.Dispose();

    private IAnsiConsole Console(TextWriter page)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = _traits.ColorsOut ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = _traits.ColorsOut
                    ? ColorSystemSupport.Standard
                    : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(page),
            }
        );
        console.Profile.Width = _surroundings.OutIsTerminal ? _surroundings.Width() : WidthOfPipe;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private IProgressView MakeProgress()
    {
        if (_request.Loudness == Loudness.Quiet)
        {
            return new SilentProgress();
        }
        var tally = new RunTally(_surroundings.Time, Environment.ProcessorCount);
        return _traits.HasLiveLine
            ? new LiveProgress(
                new LiveLine(_surroundings.Error, _surroundings.Width),
                _events,
                tally,
                _surroundings.Time
            )
            : new PlainProgress(_surroundings.Error, _events, tally, _surroundings.Time);
    }
}
