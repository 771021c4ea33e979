using Assay.Model;

namespace Assay.Engine.Run;

/// <summary>Results of tests that gave none themselves.</summary>
internal static class Lost
{
    /// <summary>What a test is given whose host is gone: nothing of it could be measured but how long it was under way.</summary>
    public static CaseResult Result(
        Outcome outcome,
        TimeSpan underWay,
        string message,
        string output
    ) =>
        new(
            null,
            outcome,
            underWay,
            null,
            null,
            null,
            message,
            null,
            output.Length == 0 ? null : output
        );
}
