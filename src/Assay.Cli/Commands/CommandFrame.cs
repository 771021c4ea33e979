using System.CommandLine;
using Assay.Cli.Terminal;

namespace Assay.Cli.Commands;

/// <summary>Makes commands that all take the shared options and end in the same ways.</summary>
internal sealed class CommandFrame(Surroundings surroundings)
{
    /// <summary>A command that works on tests.</summary>
    public Command OverTests(string name, string description, Func<Call, Task<Verdict>> run) =>
        Make(new Command(name, description), takesTests: true, (call, _) => run(call));

    /// <summary>Gives a command the shared options and what it does.</summary>
    public Command Make(
        Command command,
        bool takesTests,
        Func<Call, ParseResult, Task<Verdict>> run
    ) => Make(command, new SharedOptions(command, takesTests), run);

    /// <summary>The same for a command whose arguments are no path of a solution.</summary>
    public Command MakeWithoutPath(Command command, Func<Call, ParseResult, Task<Verdict>> run) =>
        Make(command, new SharedOptions(command, takesTests: false, takesPath: false), run);

    private Command Make(
        Command command,
        SharedOptions shared,
        Func<Call, ParseResult, Task<Verdict>> run
    )
    {
        command.SetAction(
            async (parsed, cancel) =>
            {
                var request = shared.Read(parsed);
                using var screen = new Screen(surroundings, request);
                var call = new Call(request, surroundings, screen, cancel);
                return ExitCodes.Of(await run(call, parsed));
            }
        );
        return command;
    }
}
