using Assay.Engine.Report;
using Assay.Model;

namespace Assay.Engine.Map;

/// <summary>What comparing tests with and without probes has told.</summary>
/// <param name="Sensitive">Those that end otherwise with probes.</param>
/// <param name="Failing">Those that fail with and without.</param>
internal sealed record JudgedTests(
    IReadOnlyList<SensitiveTest> Sensitive,
    IReadOnlyList<string> Failing
)
{
    /// <summary>Tells the two apart.</summary>
    /// <param name="tests">Tests of which both are known.</param>
    /// <param name="probed">How they ended with probes.</param>
    /// <param name="clean">How they ended without, row by row in any order.</param>
    public static JudgedTests Of(
        IEnumerable<string> tests,
        OutcomeRecorder probed,
        Func<string, IEnumerable<Outcome>> clean
    )
    {
        var isSensitive = tests.ToLookup(t => !clean(t).Order().SequenceEqual(probed.Of(t)));
        return new(
            [
                .. isSensitive[true]
                    .Select(t => (Test: t, Failure: probed.FailureOf(t)))
                    .Select(x => new SensitiveTest(
                        x.Test,
                        x.Failure?.Message,
                        x.Failure?.StackTrace
                    )),
            ],
            [.. isSensitive[false].Where(t => probed.Of(t).Any(Outcomes.IsFailure))]
        );
    }
}
