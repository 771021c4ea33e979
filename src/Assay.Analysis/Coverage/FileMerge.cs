namespace Assay.Analysis.Coverage;

/// <summary>
/// Makes one of what is covered of the same file in several builds: other targets, other assemblies that it is linked
/// into. The numbers of tests add up; a test that runs several of them counts for each.
/// </summary>
public static class FileMerge
{
    /// <summary>The file as one.</summary>
    /// <param name="parts">What is covered of it in each build; at least one.</param>
    public static FileCoverage Of(IReadOnlyList<FileCoverage> parts) =>
        parts is [var only]
            ? only
            : parts[0] with
            {
                Lines = Sum(parts.Select(p => p.Lines)),
                Branches =
                [
                    .. parts
                        .SelectMany(p => p.Branches.GroupBy(b => b.Line))
                        .GroupBy(b => b.Key)
                        .OrderBy(line => line.Key)
                        .SelectMany(line => BranchesOf([.. line.Select(b => b.ToArray())])),
                ],
                Methods =
                [
                    .. parts
                        .SelectMany(p => p.Methods)
                        .GroupBy(m => (m.Type, m.Name))
                        .Select(m => new MethodCoverage(
                            m.Key.Type,
                            m.Key.Name,
                            Sum(m.Select(x => x.Lines))
                        )),
                ],
            };

    private static SortedDictionary<int, int> Sum(IEnumerable<IReadOnlyDictionary<int, int>> builds)
    {
        var sum = new SortedDictionary<int, int>();
        foreach (var (line, tests) in builds.SelectMany(b => b))
        {
            sum[line] = sum.GetValueOrDefault(line) + tests;
        }
        return sum;
    }

    // Compilers make other branches of the same line for other targets. Ways that can't be told to be the same are not
    // added up: the form that is covered best stands for the line.
    private static BranchCoverage[] BranchesOf(IReadOnlyList<BranchCoverage[]> builds) =>
        builds
            .GroupBy(b => string.Join(',', b.Select(x => x.Tests.Count)))
            .Select(form => form.Aggregate(Add))
            .OrderByDescending(form => form.Sum(b => b.Tests.Count(t => t > 0)))
            .ThenByDescending(form => form.Sum(b => b.Tests.Count))
            .First();

    private static BranchCoverage[] Add(BranchCoverage[] one, BranchCoverage[] other) =>
        [
            .. one.Zip(
                other,
                (a, b) => a with { Tests = [.. a.Tests.Zip(b.Tests, (x, y) => x + y)] }
            ),
        ];
}
