using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>
/// Puts groups together whose tests conflict: in one host they run one after the other, while in two units one would
/// have to wait for the other. What is held up by others for no reason of its own stays apart.
/// </summary>
internal static class ConflictGroups
{
    /// <summary>The groups, those joined that are better off in one unit; in their order.</summary>
    /// <param name="groups">Cases that stay together.</param>
    /// <param name="conflicts">Who gets in whose way.</param>
    /// <param name="weight">What a group is expected to take.</param>
    /// <param name="share">What a unit should take.</param>
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
        var joined = new JoinedGroups<TestCase>(groups);
        foreach (var resource in conflicts.Resources)
        {
            var changing = GroupsOf(resource.Uses.Where(u => u.Changes), groupOf);
            // They could run only one after the other anyway; but not so what others of them are joined with.
            if (joined.With(changing) is var all && (all.SetEquals(changing) || IsSmall(all)))
            {
                joined.Join(changing);
            }
            var users = GroupsOf(resource.Uses, groupOf);
            // Many that only read could run side by side.
            if (IsSmall(joined.With(users)))
            {
                joined.Join(users);
            }
        }
        return joined.Groups();

        bool IsSmall(IEnumerable<int> some) => some.Sum(g => weight(groups[g])) <= share;
    }

    private static int[] GroupsOf(IEnumerable<ResourceUse> uses, Dictionary<string, int> groupOf) =>
        [.. uses.Where(u => groupOf.ContainsKey(u.Test)).Select(u => groupOf[u.Test]).Distinct()];
}
