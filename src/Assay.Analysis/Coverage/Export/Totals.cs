namespace Assay.Analysis.Coverage.Export;

/// <summary>Covered share of lines and of the ways of branches, 0 to 1; of nothing, all is covered.</summary>
internal readonly record struct Totals(double LineRate, double BranchRate)
{
    public static Totals Of(IReadOnlyCollection<FileCoverage> files) =>
        new(
            Rate(files.Sum(f => f.LinesCovered), files.Sum(f => f.Lines.Count)),
            Rate(files.Sum(f => f.BranchPathsCovered), files.Sum(f => f.BranchPaths))
        );

    public static Totals Of(
        IReadOnlyDictionary<int, int> lines,
        ILookup<int, BranchCoverage> branches
    )
    {
        var paths = lines.Keys.SelectMany(l => branches[l]).SelectMany(b => b.Tests).ToArray();
        return new(
            Rate(lines.Values.Count(t => t > 0), lines.Count),
            Rate(paths.Count(t => t > 0), paths.Length)
        );
    }

    private static double Rate(int covered, int all) => all == 0 ? 1 : (double)covered / all;
}
