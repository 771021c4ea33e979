using Assay.Cli;
using Assay.Cli.GitHub;
using Assay.Engine;
using Assay.Engine.Report.Runs;
using Assay.Tests.Engine.Report.Runs;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.GitHub;

public class GitHubActionsTests
{
    [Fact]
    public void Outside_of_GitHub_nothing_is_said()
    {
        using var tree = TestTree.Empty();
        var summary = Path.Combine(tree.Root, "summary.md");
        var surroundings = Surroundings(("GITHUB_STEP_SUMMARY", summary));

        GitHubActions.Tell(surroundings, RunReportTests.Sample(), "");

        Assert.False(File.Exists(summary));
        Assert.Equal("", surroundings.Error.ToString());
    }

    [Fact]
    public void A_step_gets_annotations_and_a_summary_behind_what_is_there()
    {
        using var tree = TestTree.Empty();
        var summary = tree.File("summary.md", "before\n");
        var surroundings = Surroundings(
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_STEP_SUMMARY", summary),
            ("SECRET_TOKEN", "hunter2")
        );

        GitHubActions.Tell(surroundings, Failed(), "### Budgets\n");

        Assert.StartsWith(
            "::error title=P/C.&lt; failed".Replace("&lt;", "<", StringComparison.Ordinal),
            surroundings.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("", surroundings.Out.ToString());
        var page = File.ReadAllText(summary);
        Assert.StartsWith("before\n## Tests of Orchard.slnx\n", page, StringComparison.Ordinal);
        Assert.EndsWith("\n### Budgets\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", page + surroundings.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_would_be_too_large_is_replaced_by_a_sentence()
    {
        using var tree = TestTree.Empty();
        var summary = tree.File("summary.md", new string('x', 999_990));

        GitHubActions.Tell(
            Surroundings(("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", summary)),
            Failed(),
            ""
        );

        Assert.EndsWith(
            "The summary of the tests does not fit here any more; the reports hold it.\n",
            File.ReadAllText(summary),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_summary_that_cannot_be_written_is_a_fault_with_its_path()
    {
        using var tree = TestTree.Empty();

        var e = Assert.Throws<AssayException>(() =>
            GitHubActions.Tell(
                Surroundings(("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", tree.Root)),
                Failed(),
                ""
            )
        );

        Assert.Contains(tree.Root, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_shows_totals_failures_flaky_tests_and_the_slowest()
    {
        var page = StepSummary.Of(Failed(), "");

        Assert.Contains(
            "\n| 3 | 1 | 1 | 1 | 0 | 0 | 0 | 3.00 s |\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<details><summary><code>P/C.&#60;</code></summary>\n\n<pre>one &#38; two\nthree</pre>\n<pre>at C</pre>\n<pre>out</pre>\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "### Flaky: failed first, passed when run again\n\n- <code>P/C.F</code>\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "### Slowest\n\n| time | test |\n|---:|---|\n| 900 ms | <code>P/C.&#60;</code> |\n",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_summary_shows_what_the_selection_missed_and_why()
    {
        var page = StepSummary.Of(Failed(), "");

        Assert.Contains(
            "### Missed by the selection: not selected, and failed\n\n<details><summary><code>P/C.Z</code></summary>\n\n<pre>It was not selected: nothing has changed</pre>\n<pre>m</pre>\n",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Missed by",
            StepSummary.Of(Failed() with { Verification = null }, ""),
            StringComparison.Ordinal
        );
    }

    private static RunDocument Failed() =>
        RunReportTests.Sample() with
        {
            Total = 3,
            Selected = 3,
            Passed = 1,
            Failed = 1,
            Flaky = 1,
            Skipped = 0,
            NotRun = 0,
            DurationMs = 3_000,
            Stopped = null,
            Remarks = [],
            Tests =
            [
                new RunTest("P/C.<", "failed", 900, "r", null),
                new RunTest("P/C.A", "passed", 2, "r", null),
                new RunTest("P/C.F", "flaky", 3, "r", null),
            ],
            Failures =
            [
                new RunFailure("P/C.<", null, "failed", 900, "one & two\n\nthree", "at C", "out"),
                new RunFailure("P/C.F", null, "flaky", 3, "m", null, null),
            ],
        };

    private static Surroundings Surroundings(params (string Name, string Value)[] environment) =>
        CliCall.Surroundings() with
        {
            Environment = environment.ToDictionary(e => e.Name, e => e.Value),
        };
}
