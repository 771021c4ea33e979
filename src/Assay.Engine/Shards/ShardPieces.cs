using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Shards;

/// <summary>
/// What of a suite can be put into different shards. A pure function of what the tests say of themselves: what a map or
/// the history of one machine knows has no part in it, or machines would not agree.
/// </summary>
internal static class ShardPieces
{
    /// <summary>The pieces of a solution, in order of their keys.</summary>
    /// <param name="suites">All of its suites, with all of their cases.</param>
    /// <param name="undriven">Names of the projects that only their own runners can run: as a whole.</param>
    public static IReadOnlyList<ShardPiece> Of(
        IEnumerable<ProjectSuite> suites,
        IEnumerable<string> undriven
    ) =>
        [
            .. suites
                .SelectMany(Of)
                .Concat(undriven.Select(name => new ShardPiece([WholeProject(name)])))
                .OrderBy(p => p.Key, StringComparer.Ordinal),
        ];

    /// <summary>What stands for all tests of a project.</summary>
    public static string WholeProject(string name) => name + "/";

    private static IEnumerable<ShardPiece> Of(ProjectSuite suite)
    {
        var groups = suite
            .Cases.GroupBy(c => NameOf(suite, c), StringComparer.Ordinal)
            .Select(g => g.Select(TestMethod.Of).Distinct(StringComparer.Ordinal).ToArray());
        return Join(groups.ToArray())
            .Select(methods => new ShardPiece([.. methods.Order(StringComparer.Ordinal)]));
    }

    private static string NameOf(ProjectSuite suite, TestCase test)
    {
        if (suite.HasAssemblyFixtures)
        {
            return "set-up of the project";
        }
        if (!test.Host.RunsBeside && !test.Host.IsAloneByDefault && MayBeOrdered(suite.Framework))
        {
            return "in sequence";
        }
        return test.Host.IsFree ? "free " + TestMethod.Of(test) : "group " + test.Host.Group;
    }

    // Who may not run beside others may rely on coming after them. xUnit promises no order of collections.
    private static bool MayBeOrdered(Framework framework) =>
        framework is not (Framework.XUnit2 or Framework.XUnit3);

    // Groups that hold rows of one method are one: which row is where only the names of rows would tell.
    private static IEnumerable<string[]> Join(string[][] groups)
    {
        var joined = new JoinedGroups<string>(groups);
        var groupOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, group) in groups.Index())
        {
            foreach (var method in group)
            {
                if (!groupOf.TryAdd(method, index))
                {
                    joined.Join([groupOf[method], index]);
                }
            }
        }
        return joined.Groups().Select(g => g.Distinct(StringComparer.Ordinal).ToArray());
    }
}
