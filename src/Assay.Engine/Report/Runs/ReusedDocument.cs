using System.Globalization;
using Assay.Engine.Reuse;

namespace Assay.Engine.Report.Runs;

/// <summary>What a run is said to be that need not run anything, because all that it would run passed in the one before.</summary>
public static class ReusedDocument
{
    /// <summary>The document of the next run.</summary>
    /// <param name="run">That of the last one.</param>
    /// <param name="kept">What of it may be reused.</param>
    public static RunDocument Of(RunDocument run, KeptOutcomes kept) =>
        run with
        {
            Cached = run.Tests.Count(t => kept.Passed.ContainsKey(t.Id)),
            DurationMs = 0,
            Tests = [.. run.Tests.Select(t => Of(t, kept))],
            Build = run.Build is null ? null : run.Build with { Way = "none" },
        };

    private static RunTest Of(RunTest test, KeptOutcomes kept) =>
        test.Cached == true || !kept.Passed.TryGetValue(test.Id, out var pass)
            ? test
            : test with
            {
                Cached = true,
                DurationMs = null,
                Reason = RunReport.Reused(test.Reason, pass.On),
            };
}
