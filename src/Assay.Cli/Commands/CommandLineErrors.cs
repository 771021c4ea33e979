using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using Assay.Engine;

namespace Assay.Cli.Commands;

/// <summary>Says what is wrong with a command line, and names the nearest word that would be right.</summary>
internal static class CommandLineErrors
{
    /// <exception cref="AssayException">The command line is not usable.</exception>
    public static void Check(ParseResult parsed, IReadOnlyList<string> args)
    {
        if (AsksForSuggestions(parsed))
        {
            return;
        }
        if (parsed.Action is HelpAction && parsed.CommandResult.Command.Subcommands.Count == 0)
        {
            return;
        }
        // An option that does not exist is taken for a path by the parser: look at what begins like an option first.
        var optionLike = parsed
            .CommandResult.Tokens.Select(t => t.Value)
            .Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(t => t.StartsWith('-') && t.Length > 1 && !args.Contains("--"));
        if (optionLike is not null)
        {
            throw Unknown("option", optionLike, OptionNames(parsed.CommandResult.Command));
        }
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..])
        {
            throw Unknown("command", word, command.Subcommands.Select(c => c.Name));
        }
        if (parsed.UnmatchedTokens is [var extra, ..])
        {
            throw Usage($"'{extra}' is one argument too many; give one PATH only.");
        }
        if (parsed.Errors is [var error, ..])
        {
            throw Usage(string.Join(' ', error.Message.Split(['\r', '\n', '\t'])).Trim());
        }
    }

    // What follows is a command line that is not finished yet.
    private static bool AsksForSuggestions(ParseResult parsed) =>
        parsed.RootCommandResult.Command is RootCommand root
        && root.Directives.OfType<SuggestDirective>().Any(d => parsed.GetResult(d) is not null);

    private static IEnumerable<string> OptionNames(Command command) =>
        command
            .Parents.OfType<Command>()
            .SelectMany(p => p.Options.Where(o => o.Recursive))
            .Concat(command.Options)
            .SelectMany(o => o.Aliases.Prepend(o.Name));

    private static AssayException Unknown(string what, string word, IEnumerable<string> known) =>
        Usage(
            Nearest.To(word.Split('=')[0], known) is { } nearest
                ? $"Unknown {what} '{word}'; did you mean {nearest}?"
                : $"Unknown {what} '{word}'; 'assay --help' lists what there is."
        );

    private static AssayException Usage(string message) => new(Fault.Usage, message);
}
