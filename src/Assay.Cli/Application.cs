using System.CommandLine;
using Assay.Cli.Commands;
using Assay.Cli.Terminal;

namespace Assay.Cli;

/// <summary>From the words of the command line to an exit code.</summary>
internal static class Application
{
    /// <summary>Parses the words, runs the command, and says what went wrong.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings)
    {
        surroundings = surroundings with { Words = args };
        try
        {
            return ShortWay.TryAnswer(args, surroundings)
                ? ExitCodes.Of(Verdict.Fine)
                : await InvokeAsync(args, surroundings);
        }
        catch (Exception thrown)
        {
            var end = Ending.Of(thrown, surroundings.Interrupt.Token);
            var exitCode = ExitCodes.Of(end);
            new ErrorText(surroundings, args).Write(end, exitCode);
            return exitCode;
        }
        finally
        {
            surroundings.Out.Flush();
            surroundings.Error.Flush();
        }
    }

    private static Task<int> InvokeAsync(IReadOnlyList<string> args, Surroundings surroundings)
    {
        var root = CommandTree.Build(surroundings);
        // A path may begin with @; nobody needs arguments from files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        CommandLineErrors.Check(parsed, args);
        return parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                // Signals are the business of Interrupt.
                ProcessTerminationTimeout = null,
            },
            surroundings.Interrupt.Token
        );
    }
}
