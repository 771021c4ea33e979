using Assay.Engine.Discover;

namespace Assay.Engine.Selection;

/// <summary>Which tests of a suite are run, with a reason for each.</summary>
/// <param name="Suites">The suites with the cases that are run.</param>
/// <param name="Reasons">Why a test is run or not, by id; one sentence each.</param>
public sealed record SelectedTests(
    IReadOnlyList<ProjectSuite> Suites,
    IReadOnlyDictionary<string, string> Reasons
)
{
    /// <summary>Ids of the tests that are not run, in order.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The suites with the cases that are not run.</summary>
    public IReadOnlyList<ProjectSuite> Rest { get; init; } = [];

    /// <summary>What a person should know of how it was made, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Every test is run.</summary>
    public static SelectedTests All(IReadOnlyList<ProjectSuite> suites, string reason) =>
        new(
            suites,
            suites
                .SelectMany(s => s.Cases)
                .Select(c => c.Id)
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, _ => reason, StringComparer.Ordinal)
        );
}
