using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Terminal;

public sealed class ErrorTextTests
{
    [Fact]
    public void A_user_s_fault_is_a_sentence_with_its_details()
    {
        var text = Said(
            new AssayException(
                Fault.BrokenBuild,
                "Orchard.slnx does not build.",
                ["A.cs(1,2): error CS1002: ; \u001b[31mexpected", "B.cs(3,4): error CS0103"]
            )
        );

        Assert.Equal(
            """
            error: Orchard.slnx does not build.
              A.cs(1,2): error CS1002: ; expected
              B.cs(3,4): error CS0103

            """,
            text,
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public void Of_very_many_details_the_first_are_said()
    {
        var details = Enumerable.Range(1, 50).Select(i => "line " + i).ToArray();

        var text = Said(new AssayException(Fault.BrokenBuild, "It does not build.", details));

        Assert.Contains(
            "  line 20\n  … and 30 more",
            text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("line 21", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_unexpected_is_called_a_bug_in_Assay_with_all_that_is_known()
    {
        var text = Said(new InvalidOperationException("the queue is torn"));

        Assert.Contains("a bug in Assay", text, StringComparison.Ordinal);
        Assert.Contains(
            "InvalidOperationException: the queue is torn",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cancelled_command_says_that_nothing_recorded_is_lost() =>
        Assert.Equal(
            "Cancelled; what was recorded until now is kept.",
            Said(new OperationCanceledException()).TrimEnd()
        );

    private static string Said(Exception end)
    {
        var surroundings = CliCall.Surroundings();
        new ErrorText(surroundings, []).Write(end, 0);
        Assert.Empty(surroundings.Out.ToString()!);
        return surroundings.Error.ToString()!;
    }
}
