using System.CommandLine;
using Assay.Mutation;

namespace Assay.Cli.Commands;

/// <summary>The options of <c>assay mutate</c> beside the shared ones.</summary>
internal sealed class MutateOptions
{
    private readonly Option<MutationLevel> _level = new("--level")
    {
        Description = "How many of the mutators are on.",
        HelpName = "basic|standard|complete",
        DefaultValueFactory = _ => MutationLevel.Standard,
    };

    private readonly Option<string[]> _mutators = new("--mutators")
    {
        Description =
            "Only these mutators, whatever their level, separated by commas. May be repeated.",
        HelpName = "NAMES",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_level);
        command.Options.Add(_mutators);
    }

    /// <summary>What the command line asks for.</summary>
    public MutateWishes Read(ParseResult parsed) =>
        new(
            parsed.GetValue(_level),
            [
                .. (parsed.GetValue(_mutators) ?? []).SelectMany(m =>
                    m.Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
                ),
            ]
        );
}

/// <summary>What one call of <c>assay mutate</c> asks for.</summary>
/// <param name="Level">Mutators up to this level are on.</param>
/// <param name="Mutators">The only ones that are on; empty where the level decides.</param>
internal sealed record MutateWishes(MutationLevel Level, IReadOnlyList<string> Mutators);
