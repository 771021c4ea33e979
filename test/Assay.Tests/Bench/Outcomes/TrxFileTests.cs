using System.Xml.Linq;
using Assay.Bench.Outcomes;

namespace Assay.Tests.Bench.Outcomes;

public class TrxFileTests
{
    [Theory]
    [InlineData("N.C", "M", "N.C.M(x: 1, y: null)", "m(1,null)")]
    [InlineData("N.C", "M(1,Null)", "M(1,Null)", "m(1,null)")]
    [InlineData("N.C", "M", "M (1,True)", "m(1,true)")]
    [InlineData("N.C", "N.C.M", "N.C.M", "m")]
    [InlineData("N.C", "M", "A name of its own (1)", "anameofitsown(1)")]
    public void Each_framework_s_way_to_name_a_test_gives_the_same_name(
        string testClass,
        string method,
        string shown,
        string name
    )
    {
        Assert.Equal(
            [new TestOutcome("P", "N.C.M", name, "Passed")],
            Read(testClass, method, Result(shown))
        );
    }

    [Fact]
    public void Rows_within_a_result_count_and_the_result_around_them_does_not()
    {
        Assert.Equal(
            ["m(1)", "m(2)"],
            Read(
                    "C",
                    "M",
                    $"""
                    <UnitTestResult testId="t" testName="M" outcome="Passed"><InnerResults>
                    {Result("M (1)")}{Result("M (2)")}
                    </InnerResults></UnitTestResult>
                    """
                )
                .Select(r => r.Name)
        );
    }

    private static string Result(string name) =>
        $"""<UnitTestResult testId="t" testName="{name}" outcome="Passed" />""";

    private static IEnumerable<TestOutcome> Read(string testClass, string method, string results) =>
        TrxFile.Read(
            XElement.Parse(
                $"""
                <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
                  <Results>{results}</Results>
                  <TestDefinitions>
                    <UnitTest id="t"><TestMethod codeBase="/a/P.dll" className="{testClass}" name="{method}" /></UnitTest>
                  </TestDefinitions>
                </TestRun>
                """
            )
        );
}
