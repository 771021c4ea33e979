namespace Assay.Engine.Report.Findings;

/// <summary>All rules. To add one: a class beside the others, a line here at the place of its importance, a test.</summary>
internal static class FindingRules
{
    private static readonly IReadOnlyList<IFindingRule> All =
    [
        new IncompleteRun(),
        new CrashedTests(),
        new TimedOutTests(),
        new FailedTests(),
        new UnstableTests(),
        new RunProblems(),
        new ProjectsSetAside(),
        new BrokenBudget(),
        new SensitiveTests(),
        new TestsThatReachNothing(),
        new SharedState(),
        new HiddenIntegrationTests(),
        new WaitingTests(),
        new FewTestsTakeMost(),
        new HeavyFixtures(),
        new ForbiddenParallelTests(),
        new IdleCores(),
        new SkippedTests(),
        new NothingUnique(),
        new VolatileRows(),
    ];

    /// <summary>What the rules find, the most important first.</summary>
    public static IReadOnlyList<Finding> Look(SuiteFacts facts) =>
        [.. All.Select(rule => rule.Look(facts)).OfType<Finding>()];
}
