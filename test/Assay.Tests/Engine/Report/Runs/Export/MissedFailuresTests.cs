using System.Text.Json;
using System.Xml.Linq;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Runs.Export;
using Assay.Engine.Selection;
using Assay.Model;
using Assay.Tests.TestData;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Runs.Export;

/// <summary>Failures that a verified selection would have missed, in the formats of others.</summary>
public class MissedFailuresTests
{
    private const string Sentence =
        "Missed by the selection, which left it out: nothing that it reaches has changed.";

    /// <summary>One test passed; of those left out one passed, one failed in both attempts, one in a row, one only once.</summary>
    internal static ExportedRun Run
    {
        get
        {
            var results = new SampleRun().WithRepeat(10, 5, 1).With(Result("Fine")).Build();
            var left = new SampleRun()
                .WithRepeat(10, 5, 1)
                .WithRepeat(1, 1, 1)
                .WithRemark("clean-up failed", true)
                .With(
                    Result("Idle"),
                    Result("Broken", 3, Outcome.Failed) with
                    {
                        Message = "first",
                        StackTrace = "   at C.Broken() in /src/C.cs:line 7",
                    },
                    Result("Broken", 3, Outcome.Failed) with
                    {
                        Message = "second",
                        Repeat = 2,
                    },
                    Result("Rows") with
                    {
                        Row = "a",
                    },
                    Result("Rows", 1, Outcome.Crashed) with
                    {
                        Row = "b",
                    },
                    Result("Shaky", 1, Outcome.Failed),
                    Result("Shaky") with
                    {
                        Repeat = 2,
                    }
                )
                .Build();
            var selection = SelectedTests.All([], "") with
            {
                LeftOut = [.. left.Cases.Select(c => c.Test.Id)],
                Reasons = left.Cases.ToDictionary(
                    c => c.Test.Id,
                    _ => "nothing that it reaches has changed"
                ),
            };
            var document = RunReport.Of(results, selection, null) with
            {
                Verification = VerificationPart.Of(left, selection),
            };
            return ExportedRun.Of(results, document, selection);
        }
    }

    [Fact]
    public void JUnit_has_them_as_failures_with_the_reason_in_front()
    {
        var root = XDocument.Load(Written("junit")).Root!;

        Assert.Equal(
            ["Broken", "Fine", "Rows [b]"],
            root.Descendants("testcase").Select(c => (string?)c.Attribute("name"))
        );
        Assert.Equal(
            ("1", "1"),
            ((string?)root.Attribute("failures"), (string?)root.Attribute("errors"))
        );
        var failure = Assert.Single(root.Descendants("failure"));
        Assert.Equal(Sentence + "\nfirst", (string?)failure.Attribute("message"));
        Assert.Contains("/src/C.cs:line 7", failure.Value, StringComparison.Ordinal);
        Assert.Equal(Sentence, (string?)root.Descendants("error").Single().Attribute("message"));
        Assert.Contains(
            "clean-up failed",
            root.Descendants("system-err").Single().Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Trx_has_them_as_failures_with_the_reason_in_front()
    {
        var root = XDocument.Load(Written("trx")).Root!;
        var ns = root.Name.Namespace;

        var failed = root.Descendants(ns + "UnitTestResult")
            .Where(r => (string?)r.Attribute("outcome") == "Failed")
            .ToArray();

        Assert.Equal(
            ["C.Broken", "C.Rows [b]"],
            failed.Select(f => (string?)f.Attribute("testName"))
        );
        Assert.Equal(
            [Sentence + "\nsecond", Sentence],
            failed.Select(f => f.Descendants(ns + "Message").Single().Value)
        );
        Assert.Equal("Failed", (string?)root.Element(ns + "ResultSummary")!.Attribute("outcome"));
    }

    [Fact]
    public void Ctrf_has_them_as_failures_with_the_reason_and_a_tag()
    {
        var results = JsonDocument.Parse(Written("ctrf")).RootElement.GetProperty("results");

        Assert.Equal(2, results.GetProperty("summary").GetProperty("failed").GetInt32());
        var broken = results
            .GetProperty("tests")
            .EnumerateArray()
            .Single(t => t.GetProperty("name").GetString() == "Broken");
        Assert.Equal("failed", broken.GetProperty("status").GetString());
        Assert.Equal(Sentence + "\nsecond", broken.GetProperty("message").GetString());
        Assert.Equal(
            "missed-by-selection",
            broken.GetProperty("tags").EnumerateArray().Single().GetString()
        );
        Assert.Equal(
            "nothing that it reaches has changed",
            broken.GetProperty("extra").GetProperty("notSelected").GetString()
        );
    }

    internal static MemoryStream Written(string format)
    {
        using var tree = TestTree.Empty();
        return new MemoryStream(
            File.ReadAllBytes(RunExport.Of(format).Write(new ReportFolder(tree.Root), Run))
        );
    }
}
