using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>Cases that one host runs in one call of the framework.</summary>
/// <param name="Suite">Their suite.</param>
/// <param name="Cases">The cases, in the framework's order.</param>
/// <param name="IsExclusive">True where no other unit of the same project may run meanwhile.</param>
/// <param name="Expected">Expected duration by earlier records; null where there are none.</param>
/// <param name="Reason">Why these cases make one unit.</param>
public sealed record Unit(
    ProjectSuite Suite,
    IReadOnlyList<TestCase> Cases,
    bool IsExclusive,
    TimeSpan? Expected,
    string Reason
)
{
    /// <summary>What it is taken to last, in milliseconds, where records are missing too: good for comparing units only.</summary>
    public double Load { get; init; } = Cases.Count;

    /// <summary>The most that is at stake in one of its tests; null where that was not asked.</summary>
    public double? Risk { get; init; }

    /// <summary>What decides before its length when it begins, the highest first; null where nothing does.</summary>
    public double? Rank { get; init; }

    /// <summary>What its tests use that others use too and one of them changes, by name; true for what this one may change.</summary>
    public IReadOnlyDictionary<string, bool> Uses { get; init; } = new Dictionary<string, bool>();
}
