using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Reuse;
using Assay.Model;

namespace Assay.Tests.Engine.Reuse;

public class ReusedPassesTests
{
    [Theory]
    [InlineData(Outcome.Passed, null, true, false)]
    [InlineData(Outcome.Passed, "row", false, false)]
    [InlineData(Outcome.Skipped, null, false, false)]
    [InlineData(Outcome.Failed, null, false, true)]
    [InlineData(Outcome.Crashed, null, false, true)]
    [InlineData(Outcome.TimedOut, null, false, true)]
    public void Only_a_plain_pass_is_kept_and_only_a_failure_speaks_against_one(
        Outcome outcome,
        string? row,
        bool isKept,
        bool speaksAgainst
    )
    {
        var test = new RecordedTest("P/C.A", "P", Framework.XUnit3, "C", "A");
        var result = new RecordedResult(test, 1, row, outcome, null, null, null, null);
        var results = new RunResults(
            "S.slnx",
            null!,
            [new MergedCase([new MergedResult(test, row, [result])])]
        );

        var (passed, failed) = ReusedPasses.Sort(
            results,
            new Dictionary<string, string> { [test.Id] = "key" },
            DateTimeOffset.UnixEpoch
        );

        Assert.Equal((isKept, speaksAgainst), (passed.Count == 1, failed.Count == 1));
    }
}
