namespace Assay.Engine.Run;

/// <summary>How tests are run.</summary>
/// <param name="SolutionDirectory">Full path of the solution's folder.</param>
/// <param name="TestTimeout">A test that runs longer is ended with its host.</param>
/// <param name="FixtureTimeout">The same for discovery and for set-up and tear-down outside of tests.</param>
/// <param name="Jobs">Most hosts at a time; null for as many as cores, and more while these idle.</param>
public sealed record RunOptions(
    string SolutionDirectory,
    TimeSpan TestTimeout,
    TimeSpan FixtureTimeout,
    int? Jobs
);
