using Assay.Engine.Report.Coverage;

namespace Assay.Engine.Report.Analyze;

/// <summary>What the map of a suite tells about its code and its tests.</summary>
/// <param name="Lines">Lines of the code under test.</param>
/// <param name="Branches">Ways that its branches have.</param>
/// <param name="Folders">Folders with uncovered lines, those with most of them first; at most twenty.</param>
/// <param name="NothingUnique">Methods whose tests reach nothing that no other method's reach; absent where only a part of the tests was run.</param>
/// <param name="ReachNothing">Tests that pass and reach no code under test.</param>
/// <param name="Sensitive">Tests that are not in the map, because they end otherwise with probes.</param>
/// <param name="LeftOut">Assemblies of the user that have no probes.</param>
public sealed record CoveragePart(
    CoveredShare Lines,
    CoveredShare Branches,
    IReadOnlyList<CoveredPath> Folders,
    NamesPart? NothingUnique,
    NamesPart ReachNothing,
    IReadOnlyList<SensitivePart> Sensitive,
    IReadOnlyList<LeftOutPart> LeftOut
);

/// <summary>How many tests or methods are of some sort, and which.</summary>
/// <param name="Count">How many.</param>
/// <param name="All">Of how many that could be.</param>
/// <param name="Names">The foremost hundred: test ids, or for methods <c>Project/Class.Method</c>.</param>
public sealed record NamesPart(int Count, int All, IReadOnlyList<string> Names)
{
    private const int Most = 100;

    internal static NamesPart Of(IReadOnlyList<string> names, int all) =>
        new(names.Count, all, [.. names.Take(Most)]);
}
