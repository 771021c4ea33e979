using System.CommandLine;
using Assay.Engine;
using Assay.Engine.Report.Coverage;

namespace Assay.Cli.Commands;

/// <summary>The options of <c>assay coverage</c> beside the shared ones.</summary>
internal sealed class CoverageOptions
{
    private readonly Option<string[]> _covers = new("--covers")
    {
        Description =
            "Which tests reach a file, or lines of it? A path, or its end where that is unique. May be repeated.",
        HelpName = "FILE[:LINE[-LINE]]",
    };

    private readonly Option<string?> _test = new("--test")
    {
        Description = "What does one test reach? Its id, or a part that fits no other.",
        HelpName = "ID",
    };

    private readonly Option<bool> _uncovered = new("--uncovered")
    {
        Description = "What does no test reach?",
    };

    private readonly Option<bool> _unique = new("--unique")
    {
        Description = "What does only one test reach?",
    };

    private readonly Option<string[]> _export = new("--export")
    {
        Description =
            "Also write coverage.cobertura.xml or lcov.info into the folder for reports. May be repeated.",
        HelpName = "cobertura|lcov",
    };

    private readonly Option<bool> _fresh = new("--fresh")
    {
        Description = "Run every test again, also those of which nothing has changed.",
    };

    // For bench/ only: what it leaves out belongs to the map.
    private readonly Option<bool> _withoutEffects = new("--without-effects")
    {
        Description = "Leave out what tests touch, and keep nothing: to measure what that costs.",
        Hidden = true,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _export.CompletionSources.Add([.. CoverageExport.All.Select(e => e.Name)]);
        command.Options.Add(_covers);
        command.Options.Add(_test);
        command.Options.Add(_uncovered);
        command.Options.Add(_unique);
        command.Options.Add(_export);
        command.Options.Add(_fresh);
        command.Options.Add(_withoutEffects);
    }

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="AssayException">A question or a format is not one.</exception>
    public CoverageWishes Read(ParseResult parsed, Surroundings surroundings) =>
        new(
            new CoverageQuestions(
                [.. (parsed.GetValue(_covers) ?? []).Select(FileQuestion.Parse)],
                parsed.GetValue(_test),
                parsed.GetValue(_uncovered),
                parsed.GetValue(_unique),
                surroundings.CurrentDirectory
            ),
            [.. (parsed.GetValue(_export) ?? []).Distinct().Select(CoverageExport.Of)],
            parsed.GetValue(_fresh)
        )
        {
            LeavesOutEffects = parsed.GetValue(_withoutEffects),
        };
}

/// <summary>What one call of <c>assay coverage</c> asks for.</summary>
/// <param name="Questions">What it asks of the map.</param>
/// <param name="Exports">The formats in which it wants the coverage written.</param>
/// <param name="IsFresh">Whether every test is to run again.</param>
internal sealed record CoverageWishes(
    CoverageQuestions Questions,
    IReadOnlyList<CoverageExport> Exports,
    bool IsFresh
)
{
    /// <summary>Whether what tests touch is left out, and nothing is kept.</summary>
    public bool LeavesOutEffects { get; init; }
}
