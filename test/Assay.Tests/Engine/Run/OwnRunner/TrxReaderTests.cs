using System.Text;
using Assay.Engine.Run.OwnRunner;
using Assay.Model;

namespace Assay.Tests.Engine.Run.OwnRunner;

public class TrxReaderTests
{
    private const string Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    [Fact]
    public void A_result_has_class_method_name_outcome_duration_and_texts()
    {
        var run = Read(
            """
            <Results>
              <UnitTestResult testId="1" testName="Adds (1,2)" outcome="Failed" duration="00:00:01.5">
                <Output>
                  <StdOut>out</StdOut>
                  <StdErr>err</StdErr>
                  <ErrorInfo><Message>it &lt;failed&gt;</Message><StackTrace>at X</StackTrace></ErrorInfo>
                  <TextMessages><Message>said</Message></TextMessages>
                </Output>
              </UnitTestResult>
            </Results>
            <TestDefinitions>
              <UnitTest id="1" name="Adds (1,2)"><TestMethod className="N.C" name="Adds" /></UnitTest>
            </TestDefinitions>
            """
        );
        Assert.Empty(run.Problems);
        var result = Assert.Single(run.Results);
        Assert.Equal(("N.C", "Adds", "Adds (1,2)"), (result.Class, result.Method, result.Name));
        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(TimeSpan.FromSeconds(1.5), result.Duration);
        Assert.Equal(
            new TrxTexts(
                "it <failed>",
                "at X",
                string.Join(Environment.NewLine, "out", "err", "said")
            ),
            result.Texts
        );
    }

    [Theory]
    [InlineData("Passed", Outcome.Passed)]
    [InlineData("Warning", Outcome.Passed)]
    [InlineData("Failed", Outcome.Failed)]
    [InlineData("Error", Outcome.Failed)]
    [InlineData("Timeout", Outcome.Failed)]
    [InlineData("Aborted", Outcome.Failed)]
    [InlineData("NotExecuted", Outcome.Skipped)]
    [InlineData("Inconclusive", Outcome.Skipped)]
    public void Outcomes_are_counted_as_dotnet_test_counts_them(string outcome, Outcome expected) =>
        Assert.Equal(
            expected,
            Assert
                .Single(
                    Read($"""<Results><UnitTestResult outcome="{outcome}" /></Results>""").Results
                )
                .Outcome
        );

    [Fact]
    public void The_reason_for_skipping_is_the_message() =>
        Assert.Equal(
            "Skipped: not today",
            Assert
                .Single(
                    Read(
                        """
                        <Results>
                          <UnitTestResult outcome="NotExecuted">
                            <Output><DebugTrace>Skipped: not today</DebugTrace></Output>
                          </UnitTestResult>
                        </Results>
                        """
                    ).Results
                )
                .Texts.Message
        );

    [Fact]
    public void Of_a_test_with_rows_the_rows_count() =>
        Assert.Equal(
            ["row 1", "row 2"],
            Read(
                """
                <Results>
                  <UnitTestResult testName="all" outcome="Failed">
                    <InnerResults>
                      <UnitTestResult testName="row 1" outcome="Passed" />
                      <UnitTestResult testName="row 2" outcome="Failed"><Output /></UnitTestResult>
                    </InnerResults>
                  </UnitTestResult>
                </Results>
                """
            )
                .Results.Select(r => r.Name)
        );

    [Fact]
    public void What_the_runner_reports_outside_of_tests_is_a_problem_where_it_is_an_error() =>
        Assert.Equal(
            ["The test host crashed."],
            Read(
                """
                <ResultSummary outcome="Failed">
                  <RunInfos>
                    <RunInfo outcome="Warning"><Text>Mind the gap.</Text></RunInfo>
                    <RunInfo outcome="Error"><Text>[xUnit.net 00:00:01.2]     N.C.M [FAIL]</Text></RunInfo>
                    <RunInfo outcome="Error"><Text>The test host crashed.</Text></RunInfo>
                  </RunInfos>
                </ResultSummary>
                """
            ).Problems
        );

    [Fact]
    public void Texts_are_cut_where_they_are_longer_than_anybody_reads()
    {
        var text = new string('x', TrxText.Longest + 10_000);
        var output = Assert
            .Single(
                Read(
                    $"<Results><UnitTestResult outcome=\"Passed\"><Output><StdOut>{text}</StdOut></Output></UnitTestResult></Results>"
                ).Results
            )
            .Texts.Output!;
        Assert.Equal(text[..TrxText.Longest] + "…", output);
    }

    [Fact]
    public void Control_characters_that_tests_print_are_no_error() =>
        Assert.Equal(
            "\u001b[31mred",
            Assert
                .Single(
                    Read(
                        """<Results><UnitTestResult outcome="Failed"><Output><ErrorInfo><Message>&#x1b;[31mred</Message></ErrorInfo></Output></UnitTestResult></Results>"""
                    ).Results
                )
                .Texts.Message
        );

    public static TheoryData<string> Hostile =>
        [
            "",
            "no xml",
            "<html />",
            $"<TestRun xmlns=\"{Namespace}\"><Results><UnitTestResult outcome=\"Passed\" />",
            // Each level ten times the one before.
            $"<!DOCTYPE TestRun [<!ENTITY a \"{new string('x', 100)}\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><TestRun xmlns=\"{Namespace}\"><Results><UnitTestResult testName=\"&b;\" outcome=\"Passed\" /></Results></TestRun>",
            $"<!DOCTYPE TestRun [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><TestRun xmlns=\"{Namespace}\">&a;</TestRun>",
            $"<TestRun xmlns=\"{Namespace}\"><Results><UnitTestResult outcome=\"Marvellous\" /></Results></TestRun>",
            $"<TestRun xmlns=\"{Namespace}\"><Results><UnitTestResult /></Results></TestRun>",
            $"<TestRun xmlns=\"{Namespace}\"><Results>{string.Concat(Enumerable.Repeat("<UnitTestResult outcome=\"Passed\"><InnerResults>", 100_000))}",
        ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void What_is_no_whole_TRX_file_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => ReadText(text));

    [Fact]
    public void Depth_without_results_costs_nothing() =>
        Assert.Empty(
            Read(
                string.Concat(Enumerable.Repeat("<a>", 100_000))
                    + string.Concat(Enumerable.Repeat("</a>", 100_000))
            ).Results
        );

    private static TrxRun Read(string content) =>
        ReadText($"<?xml version=\"1.0\"?><TestRun xmlns=\"{Namespace}\">{content}</TestRun>");

    private static TrxRun ReadText(string text) =>
        TrxReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
