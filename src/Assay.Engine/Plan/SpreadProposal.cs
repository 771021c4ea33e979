using Assay.Engine.Discover;

namespace Assay.Engine.Plan;

/// <summary>
/// What a run would gain if projects whose settings forbid parallel tests were spread over processes: a question to their
/// owner, who alone knows what the settings are for.
/// </summary>
/// <param name="Projects">Names of the projects.</param>
/// <param name="Now">What a run of all tests takes at least as it is.</param>
/// <param name="Spread">What it would take at least.</param>
public sealed record SpreadProposal(IReadOnlyList<string> Projects, TimeSpan Now, TimeSpan Spread)
{
    // Less is eaten up by the further hosts that have to come up.
    private const double LeastMs = 1_000;
    private const double LeastShare = 0.2;

    /// <summary>Plans the tests as they are and as they could be; null where that gains too little, or nothing is known of what tests touch.</summary>
    /// <param name="suites">All suites.</param>
    /// <param name="facts">How long tests last, what they use, and how many hosts run at a time.</param>
    public static SpreadProposal? Of(IReadOnlyList<ProjectSuite> suites, PlanFacts facts)
    {
        var candidates = suites
            .Where(s => !ReferenceEquals(Applied(s), s))
            .Select(s => s.Project.Name)
            .ToHashSet(StringComparer.Ordinal);
        if (candidates.Count == 0)
        {
            return null;
        }
        var now = LeastOf([]);
        var spread = LeastOf(candidates);
        if (now - spread < Math.Max(LeastMs, LeastShare * now))
        {
            return null;
        }
        // Allowing is trusting: nobody is asked for a project that hardly matters beside the others.
        var worth = candidates
            .Where(name => LeastOf([.. candidates.Where(c => c != name)]) - spread >= LeastMs)
            .Order(StringComparer.Ordinal)
            .ToArray();
        return worth.Length == 0
            ? null
            : new SpreadProposal(
                worth,
                TimeSpan.FromMilliseconds(now),
                TimeSpan.FromMilliseconds(LeastOf([.. worth]))
            );

        // The usual lower bound of a schedule, in milliseconds.
        double LeastOf(HashSet<string> allowed)
        {
            var loads = Planner
                .Plan(
                    [.. suites.Select(s => allowed.Contains(s.Project.Name) ? Applied(s) : s)],
                    facts
                )
                .Select(u => u.Load)
                .ToArray();
            return Math.Max(loads.Max(), loads.Sum() / facts.Slots);
        }
    }

    private static ProjectSuite Applied(ProjectSuite suite) =>
        AcrossProcesses.Of([suite.Project.Name], [suite.Project.Name]).Apply(suite);
}
