using Assay.Model;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>What came out of running a project through its own runner.</summary>
/// <param name="Results">Each result, in the order in which the runner reported them.</param>
/// <param name="Problems">What went wrong outside of tests: for each of these <c>dotnet test</c> would fail too. There is one of these or of <see cref="Notes"/> where there is no result.</param>
public sealed record OwnRunResult(IReadOnlyList<OwnResult> Results, IReadOnlyList<string> Problems)
{
    /// <summary>What is unusual, though <c>dotnet test</c> would not fail because of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One result.</summary>
/// <param name="Case">The case.</param>
/// <param name="Result">Its result; nothing but the wall time could be measured.</param>
public sealed record OwnResult(HostCase Case, CaseResult Result);

/// <summary>What the own runner of a project lists.</summary>
/// <param name="Cases">One case for each name that the runner knows before it runs; several rows may stand behind it.</param>
/// <param name="Remark">Why the list is incomplete, for the user; null where it is not.</param>
public sealed record OwnListing(IReadOnlyList<HostCase> Cases, string? Remark)
{
    /// <summary>False where only a run can tell the tests, or the runner did not: there may be any number of them.</summary>
    public bool IsKnown { get; init; } = true;

    internal static OwnListing Unknown(string remark) => new([], remark) { IsKnown = false };
}
