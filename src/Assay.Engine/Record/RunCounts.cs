namespace Assay.Engine.Record;

/// <summary>What became of the results of a run, each by its last attempt.</summary>
/// <param name="Passed">Those that passed at once.</param>
/// <param name="Failed">Those that failed, crashed or timed out.</param>
/// <param name="Skipped">Those that the framework skipped.</param>
/// <param name="Flaky">Those that failed first and passed when they were run again.</param>
public sealed record RunCounts(int Passed, int Failed, int Skipped, int Flaky);
