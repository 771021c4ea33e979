using Assay.Cli.GitHub;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Tests.Engine.Report.Runs;

namespace Assay.Tests.Cli.GitHub;

public class AnnotationsTests
{
    [Fact]
    public void A_failure_stands_at_its_line_escaped_as_the_runner_reads_it() =>
        Assert.Equal(
            [
                "::error file=test/a%2Cb%3A100%25/C.cs,line=7,title=P/C.M(x%3A 1%2C y%3A 2) failed::100% wrong%0Anext: a, b".Replace(
                    "100% wrong",
                    "100%25 wrong",
                    StringComparison.Ordinal
                ),
            ],
            Lines(
                "/home/runner/work/r/r",
                Failure(
                    "P/C.M(x: 1, y: 2)",
                    "100% wrong\r\nnext: a, b",
                    "   at Xunit.Assert.Fail() in /_/Assert.cs:line 1\n   at C.M() in /home/runner/work/r/r/test/a,b:100%/C.cs:line 7"
                )
            )
        );

    [Theory]
    [InlineData("/elsewhere")]
    [InlineData(null)]
    public void Outside_of_the_checkout_no_file_is_named(string? workspace) =>
        Assert.Equal(
            ["::error title=P/C.M failed::wrong"],
            Lines(workspace, Failure("P/C.M", "wrong", "   at C.M() in /src/C.cs:line 7"))
        );

    [Fact]
    public void Paths_of_Windows_are_relative_with_slashes() =>
        Assert.StartsWith(
            "::error file=test/C.cs,line=7,",
            Lines(
                @"D:\a\r\r",
                Failure("P/C.M", "wrong", @"   at C.M() in D:\a\r\r\test\C.cs:line 7")
            )[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void There_are_ten_at_most_and_none_for_flaky_tests()
    {
        var many = Enumerable.Range(1, 30).Select(i => Failure($"P/C.M{i}", "m", null));
        var flaky = Failure("P/C.A", "m", null) with { Outcome = "flaky" };

        var lines = Lines(null, [flaky, .. many]);

        Assert.Equal(10, lines.Length);
        Assert.DoesNotContain(lines, l => l.Contains("C.A", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_test_writes_cannot_begin_a_command_of_its_own() =>
        Assert.Equal(
            ["::error title=P/C.M failed::a%0A::set-env name=x::y"],
            Lines(null, Failure("P/C.M", "a\n::set-env name=x::y", null))
        );

    [Fact]
    public void What_failed_outside_of_the_tests_is_told_too() =>
        Assert.Equal(
            ["::error title=P::clean-up failed"],
            new Annotations(null).Of(
                RunReportTests.Sample() with
                {
                    Failures = [],
                    Remarks = [new RemarkPart("P", "clean-up failed", true), new("P", "x", false)],
                    Verification = null,
                }
            )
        );

    [Fact]
    public void What_the_selection_missed_is_told_with_the_reason()
    {
        var line = Assert.Single(
            new Annotations(null).Of(RunReportTests.Sample() with { Failures = [], Remarks = [] })
        );

        Assert.Equal(
            "::error title=P/C.Z failed%2C and the selection missed it::It was not selected: nothing has changed%0Am",
            line
        );
    }

    private static RunFailure Failure(string id, string message, string? stack) =>
        new(id, null, "failed", 1, message, stack, null);

    private static string[] Lines(string? workspace, params RunFailure[] failures) =>
        [
            .. new Annotations(workspace).Of(
                RunReportTests.Sample() with
                {
                    Failures = failures,
                    Remarks = [],
                    Verification = null,
                }
            ),
        ];
}
