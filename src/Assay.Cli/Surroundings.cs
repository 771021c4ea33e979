using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Record;

namespace Assay.Cli;

/// <summary>What a command meets outside: streams, environment, clock. Tests give their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where everything else goes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether results go to a person's terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether the rest goes to a person's terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; asked again for each frame, because windows change their size.</summary>
    public Func<int> Width { get; init; } = () => 80;

    /// <summary>The environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The folder from which relative paths of the command line are meant; set to null where it is gone.</summary>
    /// <exception cref="AssayException">It is gone.</exception>
    [AllowNull]
    public required string CurrentDirectory
    {
        get =>
            field
            ?? throw new AssayException(
                Fault.Usage,
                "The current folder does not exist any more; change to one that does, and run again."
            );
        init;
    }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How much room the store has, and how long others may keep it busy.</summary>
    public StoreOptions Store { get; init; } = StoreOptions.Default;

    /// <summary>What stops the command.</summary>
    public required Interrupt Interrupt { get; init; }

    /// <summary>The words of the command line.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess(Interrupt interrupt)
    {
        var understandsEscapes =
            !OperatingSystem.IsWindows() || WindowsConsole.TryEnableEscapeSequences();
        return new()
        {
            Out = Writer(Console.OpenStandardOutput(), autoFlush: !Console.IsOutputRedirected),
            Error = Writer(Console.OpenStandardError(), autoFlush: true),
            OutIsTerminal = understandsEscapes && !Console.IsOutputRedirected,
            ErrorIsTerminal = understandsEscapes && !Console.IsErrorRedirected,
            Width = ConsoleWidth,
            Environment = Variables(),
            CurrentDirectory = FindCurrentDirectory(),
            Interrupt = interrupt,
        };
    }

    // Console's own writers cut a frame of the live line into several writes, and on Windows write the language's old
    // code page into files.
    private static StreamWriter Writer(Stream stream, bool autoFlush)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }
        return new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 32_768)
        {
            AutoFlush = autoFlush,
        };
    }

    private static string? FindCurrentDirectory()
    {
        try
        {
            return System.Environment.CurrentDirectory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int ConsoleWidth()
    {
        try
        {
            // A pseudo-terminal that nobody has given a size says 0.
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            // Windows has no width where standard output is redirected, even if standard error is a terminal.
            return 80;
        }
    }

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string)variable.Value!;
        }
        return variables;
    }
}
