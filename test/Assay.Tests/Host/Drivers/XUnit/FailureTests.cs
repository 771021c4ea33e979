using Assay.Host.Drivers.XUnit;

namespace Assay.Tests.Host.Drivers.XUnit;

public class FailureTests
{
    private static readonly Failure Nested = new(
        ["System.AggregateException", "System.FormatException", "Xunit.Sdk.TrueException", null],
        ["all", "first", "second", "third"],
        ["   at A.B()", "   at Xunit.C()\n   at A.D()", null, "   at E.F()"],
        [-1, 0, 0, 2]
    );

    [Fact]
    public void Inner_messages_are_indented_and_assertions_stand_without_their_type() =>
        Assert.Equal(
            [
                "System.AggregateException : all",
                "---- System.FormatException : first",
                "---- second",
                "--------  : third",
            ],
            Nested.Message.ReplaceLineEndings("\n").Split('\n')
        );

    [Fact]
    public void Inner_stack_traces_follow_under_the_type_without_the_frameworks_frames() =>
        Assert.Equal(
            [
                "   at A.B()",
                "----- System.FormatException -----",
                "   at A.D()",
                "----- Xunit.Sdk.TrueException -----",
                "",
                "-----  -----",
                "   at E.F()",
            ],
            Nested.StackTrace.ReplaceLineEndings("\n").Split('\n')
        );
}
