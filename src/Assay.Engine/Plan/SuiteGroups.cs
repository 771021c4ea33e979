using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>The groups of a suite: those that others may run beside, and those that must be alone.</summary>
/// <param name="Beside">The groups that others may run beside.</param>
/// <param name="Alone">The cases of the others, in the framework's order.</param>
internal sealed record SuiteGroups(TestCase[][] Beside, TestCase[] Alone)
{
    /// <summary>Sorts the groups of a suite.</summary>
    public static SuiteGroups Of(ProjectSuite suite, Conflicts conflicts)
    {
        var groups = suite
            .Cases.GroupBy(c => c.Host.Group, StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .ToArray();
        // One case that must be alone keeps its group together.
        var alone = groups
            .Where(g => !g.All(conflicts.MayRunBeside))
            .Select(Name)
            .ToHashSet(StringComparer.Ordinal);
        var bonds = Bonds(groups, conflicts);
        // What is bound to a group that must be alone is with it.
        while (
            bonds.FirstOrDefault(b => b.Any(alone.Contains) && !b.All(alone.Contains)) is { } bond
        )
        {
            alone.UnionWith(bond);
        }
        return new SuiteGroups(
            Bind([.. groups.Where(g => !alone.Contains(Name(g)))], bonds),
            [.. suite.Cases.Where(c => alone.Contains(c.Host.Group))]
        );
    }

    // Groups that were to run one after the other, and of which one may leave to another what it sets for its process.
    private static List<string[]> Bonds(TestCase[][] groups, Conflicts conflicts)
    {
        if (conflicts.OfProcess.Count == 0)
        {
            return [];
        }
        var groupOf = groups
            .SelectMany(g => g)
            .Where(c => !c.Host.RunsBeside)
            .GroupBy(c => c.Id, c => c.Host.Group, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return
        [
            .. conflicts
                .OfProcess.Select(r => r.Uses.Where(u => groupOf.ContainsKey(u.Test)).ToArray())
                .Where(uses => uses.Any(u => u.Changes))
                .Select(uses =>
                    uses.Select(u => groupOf[u.Test]).Distinct(StringComparer.Ordinal).ToArray()
                )
                .Where(bond => bond.Length > 1),
        ];
    }

    private static TestCase[][] Bind(TestCase[][] groups, List<string[]> bonds)
    {
        var joined = new JoinedGroups<TestCase>(groups);
        var index = groups
            .Index()
            .ToDictionary(g => Name(g.Item), g => g.Index, StringComparer.Ordinal);
        foreach (var bond in bonds)
        {
            joined.Join([.. bond.Where(index.ContainsKey).Select(name => index[name])]);
        }
        return joined.Groups();
    }

    private static string Name(TestCase[] group) => group[0].Host.Group;
}
