using Assay.Engine.Record;

namespace Assay.Engine.Reuse;

/// <summary>What other runs may learn from one: passes that they need not repeat, and failures that speak against passes.</summary>
/// <param name="Passed">The passes by test id, those included that were reused themselves.</param>
/// <param name="Failed">Keys of the tests that failed, by test id.</param>
public sealed record KeptOutcomes(
    IReadOnlyDictionary<string, KeyedPass> Passed,
    IReadOnlyDictionary<string, string> Failed
)
{
    /// <summary>Nothing.</summary>
    public static KeptOutcomes None { get; } =
        new(new Dictionary<string, KeyedPass>(), new Dictionary<string, string>());
}
