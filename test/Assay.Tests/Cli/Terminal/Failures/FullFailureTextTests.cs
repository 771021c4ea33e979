using Assay.Cli.Commands;
using Assay.Cli.Terminal;
using Assay.Cli.Terminal.Failures;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Model;

namespace Assay.Tests.Cli.Terminal.Failures;

public class FullFailureTextTests
{
    [Fact]
    public void A_failure_is_told_with_message_difference_stack_output_and_the_command_to_run_it_again()
    {
        var text = Text(
            new FailedResult("P/C.M(x: 1)", "row", Outcome.Failed)
            {
                Wall = TimeSpan.FromMilliseconds(12),
                Message = "\n  Expected: \"one\\ntwo\"\n  But was:  \"one\\n2\"\n  ------^\n",
                StackTrace = "   at NUnit.Framework.Assert.That()\n   at C.M() in /src/C.cs:line 3",
                Output = "hello\n\u001b[31mred\n",
            },
            new Request()
        );

        Assert.Equal(
            """
            FAILED P/C.M(x: 1) [row] (12 ms)
                  Expected: "one\ntwo"
                  But was:  "one\n2"
                  ------^
                difference (- expected, + actual):
                    one
                  - two
                  + 2
                  … 1 frame of NUnit
                  at C.M() in /src/C.cs:line 3
                output:
                  | hello
                  | red
                run it again: assay run --test 'P/C.M(x: 1)'
            """.ReplaceLineEndings("\n"),
            text
        );
    }

    [Fact]
    public void Of_long_output_the_last_lines_are_shown()
    {
        var output = string.Join('\n', Enumerable.Range(1, 50));

        var text = Text(
            new FailedResult("P/C.M", null, Outcome.Crashed) { Output = output },
            new()
        );

        Assert.Contains(
            "output, the last 20 of 50 lines:\n      | 31\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("      | 50\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("| 30\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_shown_whole_up_to_a_limit()
    {
        var short_ = string.Join('\n', Enumerable.Range(1, 60));

        Assert.Contains("\n    60\n", Text(Failed(short_), new()), StringComparison.Ordinal);
        Assert.Contains(
            "\n    60\n    … 3 more lines\n",
            Text(Failed(short_ + "\n61\n62\n63"), new()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_command_repeats_what_decides_what_a_test_is() =>
        Assert.Equal(
            "assay run 'my suite.slnx' -c Release --framework net8.0 --test P/C.M",
            new RerunCommand(
                Shell.Posix,
                new Request
                {
                    Path = "my suite.slnx",
                    Flags =
                    [
                        new FlagValue(KnownSettings.Configuration, "-c", ["Release"]),
                        new FlagValue(KnownSettings.Filter, "--filter", ["C"]),
                        new FlagValue(KnownSettings.Framework, "--framework", ["net8.0"]),
                    ],
                }
            ).Of("P/C.M")
        );

    [Fact]
    public void A_test_whose_id_the_shell_would_change_is_named_by_its_digest()
    {
        const string Id = "P/C.M(x: \"a\")";

        var command = new RerunCommand(Shell.Cmd, new Request()).Of(Id);

        Assert.EndsWith($"\"{ExactTest.DigestOf(Id)}\"", command, StringComparison.Ordinal);
        Assert.True(TestFilter.Parse([ExactTest.Filter(ExactTest.DigestOf(Id))]).Fits(Id));
    }

    private static FailedResult Failed(string message) =>
        new("P/C.M", null, Outcome.Failed) { Message = message };

    private static string Text(FailedResult result, Request request) =>
        string.Join(
            '\n',
            FullFailureText
                .Lines(result, new RerunCommand(Shell.Posix, request))
                .Select(l => l.Text)
        );
}
