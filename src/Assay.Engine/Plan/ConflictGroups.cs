using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>
/// Puts groups together whose tests conflict: in one host they run one after the other, while in two units one would
/// have to wait for the other. What many read and few change stays apart, or one writer would bind the whole suite.
/// </summary>
internal static class ConflictGroups
{
    /// <summary>The groups, those joined that are better off in one unit; in their order.</summary>
    /// <param name="groups">Cases that stay together.</param>
    /// <param name="conflicts">Who gets in whose way.</param>
    /// <param name="weight">What a group is expected to take.</param>
    /// <param name="share">What a unit should take: readers join only where it does not get longer.</param>
    public static TestCase[][] Join(
        TestCase[][] groups,
        Conflicts conflicts,
        Func<TestCase[], double> weight,
        double share
    )
    {
        if (conflicts.Resources.Count == 0)
        {
            return groups;
        }
        var groupOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, group) in groups.Index())
        {
            foreach (var test in group)
            {
                groupOf[test.Id] = index;
            }
        }
        var joined = Enumerable.Range(0, groups.Length).ToArray();
        foreach (var resource in conflicts.Resources)
        {
            Join(joined, GroupsOf(resource.Uses.Where(u => u.Changes), groupOf));
            var all = GroupsOf(resource.Uses, groupOf);
            if (all.Sum(g => weight(groups[g])) <= share)
            {
                Join(joined, all);
            }
        }
        return
        [
            .. groups
                .Index()
                .GroupBy(g => Root(joined, g.Index), g => g.Item)
                .Select(g => g.SelectMany(x => x).ToArray()),
        ];
    }

    private static int[] GroupsOf(IEnumerable<ResourceUse> uses, Dictionary<string, int> groupOf) =>
        [.. uses.Where(u => groupOf.ContainsKey(u.Test)).Select(u => groupOf[u.Test]).Distinct()];

    private static void Join(int[] joined, int[] groups)
    {
        foreach (var group in groups.Skip(1))
        {
            var (one, other) = (Root(joined, groups[0]), Root(joined, group));
            joined[Math.Max(one, other)] = Math.Min(one, other);
        }
    }

    private static int Root(int[] joined, int group)
    {
        while (joined[group] != group)
        {
            group = joined[group] = joined[joined[group]];
        }
        return group;
    }
}
