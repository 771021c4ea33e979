using System.Xml.Linq;

namespace Assay.Tests.Engine.Report.Runs.Export;

public class JUnitTests
{
    private readonly XElement _root = XDocument.Load(SampleExport.Written("junit")).Root!;

    [Fact]
    public void Counts_agree_with_what_is_in_the_file_and_with_the_document()
    {
        foreach (var counted in _root.Elements("testsuite").Prepend(_root))
        {
            var cases = counted.DescendantsAndSelf("testcase").ToArray();
            Assert.Equal(cases.Length, Number(counted, "tests"));
            Assert.Equal(
                cases.Count(c => c.Element("failure") is not null),
                Number(counted, "failures")
            );
            Assert.Equal(
                cases.Count(c => c.Element("error") is not null),
                Number(counted, "errors")
            );
        }
        var document = SampleExport.Document;
        Assert.Equal(document.Selected, Number(_root, "tests"));
        Assert.Equal(document.Failed, Number(_root, "failures") + Number(_root, "errors"));
        Assert.Equal(
            document.Skipped + document.NotRun,
            _root.Elements("testsuite").Sum(s => Number(s, "skipped"))
        );
        Assert.Equal("3.500000", (string?)_root.Attribute("time"));
    }

    [Fact]
    public void What_failed_in_each_attempt_is_a_failure_with_reruns()
    {
        var broken = Case("Broken");

        var failure = Assert.Single(broken.Elements("failure"));
        Assert.Equal("failed", (string?)failure.Attribute("type"));
        Assert.Contains(
            "at C.Broken() in /src/C.cs:line 7",
            failure.Value,
            StringComparison.Ordinal
        );
        var rerun = Assert.Single(broken.Elements("rerunFailure"));
        Assert.Equal("second", (string?)rerun.Attribute("message"));
        Assert.Equal("   at C.Again()", (string?)rerun.Element("stackTrace"));
        Assert.Equal("out 2", (string?)rerun.Element("system-out"));
    }

    [Fact]
    public void What_passed_in_the_end_is_no_failure_but_flaky()
    {
        var shaky = Case("Shaky");

        var flaky = Assert.Single(shaky.Elements());
        Assert.Equal("flakyFailure", flaky.Name);
        Assert.Equal("the first time", (string?)flaky.Attribute("message"));
        Assert.Equal("tried", (string?)flaky.Element("system-out"));
    }

    [Fact]
    public void What_ended_the_process_is_an_error_and_has_no_time_where_none_was_measured()
    {
        Assert.Equal("crashed", (string?)Case("Crash").Element("error")?.Attribute("type"));
        Assert.Equal("timedOut", (string?)Case("Slow").Element("error")?.Attribute("type"));
        Assert.Null(Case("Crash").Attribute("time"));
        Assert.Equal("0.002500", (string?)Case("Fine(x: \"<é>\")").Attribute("time"));
    }

    [Fact]
    public void What_was_skipped_or_did_not_run_says_why_and_what_was_not_selected_is_left_out()
    {
        Assert.Equal("not today", (string?)Case("Later").Element("skipped")?.Attribute("message"));
        Assert.Equal(
            "Stopped at the first failure.",
            (string?)Case("Never(x: 1)").Element("skipped")?.Attribute("message")
        );
        Assert.DoesNotContain(
            _root.Descendants("testcase"),
            c => (string?)c.Attribute("name") == "Left"
        );
    }

    [Fact]
    public void Rows_are_cases_of_their_own() =>
        Assert.Equal(
            2,
            _root.Descendants("testcase").Count(c => (string?)c.Attribute("name") == "Rows [a]")
        );

    [Fact]
    public void What_failed_outside_of_the_tests_stands_with_its_project()
    {
        Assert.Equal("clean-up failed", (string?)Suite("P").Element("system-err"));
        Assert.Equal("Its runtime is not installed.", (string?)Suite("Old").Element("system-err"));
    }

    [Fact]
    public void What_xml_cannot_hold_is_replaced_and_the_rest_is_kept()
    {
        var broken = Case("Broken");

        Assert.Equal(
            "first <&>\"'\ufffd\ufffd[31m]]>\ufffd é 😀\r\n",
            (string?)broken.Element("failure")?.Attribute("message")
        );
        Assert.Equal(
            "out <&>\"'\ufffd\ufffd[31m]]>\ufffd é 😀\r\n",
            (string?)broken.Element("system-out")
        );
    }

    private XElement Suite(string name) =>
        _root.Elements("testsuite").Single(s => (string?)s.Attribute("name") == name);

    private XElement Case(string name)
    {
        var found = Suite("P")
            .Elements("testcase")
            .Single(c => (string?)c.Attribute("name") == name);
        Assert.Equal("C", (string?)found.Attribute("classname"));
        return found;
    }

    private static int Number(XElement element, string name) => (int)element.Attribute(name)!;
}
