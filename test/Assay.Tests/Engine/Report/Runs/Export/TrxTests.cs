using System.Xml.Linq;
using Assay.Engine.Run.OwnRunner;
using Assay.Model;

namespace Assay.Tests.Engine.Report.Runs.Export;

public class TrxTests
{
    private static readonly XNamespace Ns =
        "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private readonly XElement _root = XDocument.Load(SampleExport.Written("trx")).Root!;

    [Fact]
    public void It_is_read_back_as_any_other_file_of_its_kind()
    {
        var run = TrxReader.Read(SampleExport.Written("trx"));

        var document = SampleExport.Document;
        Assert.Equal(document.Selected, run.Results.Count);
        Assert.Equal(document.Failed, run.Results.Count(r => r.Outcome == Outcome.Failed));
        Assert.Equal(
            document.Passed + document.Flaky,
            run.Results.Count(r => r.Outcome == Outcome.Passed)
        );
        Assert.Equal(
            document.Skipped + document.NotRun,
            run.Results.Count(r => r.Outcome == Outcome.Skipped)
        );
        Assert.All(run.Results, r => Assert.Equal("C", r.Class));
        var broken = run.Results.Single(r => r.Method == "Broken");
        Assert.Equal("second", broken.Texts.Message);
        Assert.Equal("   at C.Again()", broken.Texts.StackTrace);
        Assert.Equal("out 2", broken.Texts.Output);
        Assert.Equal(TimeSpan.FromMilliseconds(4), broken.Duration);
    }

    [Fact]
    public void Counters_agree_with_the_results_and_with_the_document()
    {
        var outcomes = _root
            .Descendants(Ns + "UnitTestResult")
            .CountBy(r => (string)r.Attribute("outcome")!)
            .ToDictionary();
        var counters = _root.Descendants(Ns + "Counters").Single();
        var document = SampleExport.Document;

        Assert.Equal(document.Selected, Number("total"));
        Assert.Equal(outcomes.Values.Sum(), Number("total"));
        Assert.Equal((outcomes["Failed"], document.Failed), (Number("failed"), Number("failed")));
        Assert.Equal(
            (outcomes["Passed"], document.Passed + document.Flaky),
            (Number("passed"), Number("passed"))
        );
        Assert.Equal(
            (outcomes["NotExecuted"], document.Skipped + document.NotRun),
            (Number("notExecuted"), Number("notExecuted"))
        );
        Assert.Equal(Number("total") - Number("notExecuted"), Number("executed"));
        Assert.Equal("Failed", (string?)_root.Element(Ns + "ResultSummary")?.Attribute("outcome"));

        int Number(string name) => (int)counters.Attribute(name)!;
    }

    [Fact]
    public void Results_definitions_and_entries_belong_together_by_ids_that_occur_once()
    {
        var results = Pairs(
            "UnitTestResult",
            r => (r.Attribute("testId"), r.Attribute("executionId"))
        );

        Assert.Equal(results.Length, results.Select(r => r.Test).Distinct().Count());
        Assert.Equal(results.Length, results.Select(r => r.Execution).Distinct().Count());
        Assert.Equal(
            results,
            Pairs("TestEntry", e => (e.Attribute("testId"), e.Attribute("executionId")))
        );
        Assert.Equal(
            results,
            Pairs(
                "UnitTest",
                t => (t.Attribute("id"), t.Element(Ns + "Execution")?.Attribute("id"))
            )
        );
        Assert.All(results, r => Assert.True(Guid.TryParse(r.Test, out _)));
    }

    [Fact]
    public void The_id_of_a_test_is_the_same_in_each_run() =>
        Assert.Equal(
            "a901da42-6ae9-480f-c108-7c0eedf4dbdb",
            (string?)
                _root
                    .Descendants(Ns + "UnitTest")
                    .Single(t => (string?)t.Attribute("name") == "C.Broken")
                    .Attribute("id")
        );

    [Fact]
    public void A_flaky_test_has_passed_and_says_that_it_failed_first()
    {
        var shaky = _root
            .Descendants(Ns + "UnitTestResult")
            .Single(r => (string?)r.Attribute("testName") == "C.Shaky");

        Assert.Equal("Passed", (string?)shaky.Attribute("outcome"));
        Assert.Equal(
            "Flaky: it failed first and passed when it was run again. the first time",
            (string?)shaky.Descendants(Ns + "Message").Single()
        );
    }

    [Fact]
    public void What_failed_outside_of_the_tests_is_told_of_the_run() =>
        Assert.Equal(
            [
                "P: clean-up failed",
                "Old: Its runtime is not installed.",
                "Stopped at the first failure.",
            ],
            _root.Descendants(Ns + "RunInfo").Select(i => (string?)i.Element(Ns + "Text"))
        );

    private (string? Test, string? Execution)[] Pairs(
        string element,
        Func<XElement, (XAttribute? Test, XAttribute? Execution)> ids
    ) =>
        [
            .. _root
                .Descendants(Ns + element)
                .Select(ids)
                .Select(i => ((string?)i.Test, (string?)i.Execution)),
        ];
}
