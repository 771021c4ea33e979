using Assay.Cli.Terminal.Failures;

namespace Assay.Tests.Cli.Terminal.Failures;

public class StackTextTests
{
    [Fact]
    public void Frames_of_frameworks_are_folded_and_those_of_the_user_stay() =>
        Assert.Equal(
            [
                "… 2 frames of xUnit",
                "at Orchard.PricingTests.Discount() in /src/PricingTests.cs:line 12",
                "… 3 frames of .NET, xUnit, the host",
            ],
            StackText.Lines(
                """
                   at Xunit.Assert.Equal[T](T expected, T actual) in /_/src/Asserts.cs:line 98
                   at Xunit.Assert.Equal(String expected, String actual)
                   at Orchard.PricingTests.Discount() in /src/PricingTests.cs:line 12
                --- End of stack trace from previous location ---
                   at System.Threading.Tasks.Task.Run()
                   at Xunit.Sdk.TestInvoker`1.Run()
                   at Assay.Host.Session.Run()
                """
            )
        );

    [Fact]
    public void A_single_frame_is_one_frame() =>
        Assert.Equal(
            ["… 1 frame of MSTest", "at Orchard.A.B()"],
            StackText.Lines(
                "   at Microsoft.VisualStudio.TestTools.UnitTesting.Assert.Fail()\r\n   at Orchard.A.B()\r\n"
            )
        );

    [Fact]
    public void Where_no_frame_is_the_user_s_all_are_shown() =>
        Assert.Equal(
            ["at System.Linq.Enumerable.First()"],
            StackText.Lines("   at System.Linq.Enumerable.First()")
        );

    [Fact]
    public void What_separates_the_exceptions_stays() =>
        Assert.Contains(
            "--- End of inner exception stack trace ---",
            StackText.Lines(
                "   at A.B()\n   --- End of inner exception stack trace ---\n   at A.C()"
            )
        );

    [Fact]
    public void An_endless_recursion_is_cut()
    {
        var lines = StackText
            .Lines(string.Join('\n', Enumerable.Repeat("   at A.B()", 1_000)))
            .ToArray();

        Assert.Equal("… 960 more lines", lines[^1]);
        Assert.Equal(41, lines.Length);
    }
}
