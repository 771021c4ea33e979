using Assay.Engine.Map;
using Assay.Engine.Report.Coverage;

namespace Assay.Tests.Engine.Report.Coverage;

public class SensitivityReasonTests
{
    [Theory]
    [InlineData(
        "Token 0x7e000000 is not a valid MemberInfo token in the scope of module S.dll.",
        null,
        "it compares IL"
    )]
    [InlineData("Expected: IL_0004: call", null, "it compares IL")]
    [InlineData(
        "Values differ",
        "   at System.Reflection.MethodBody.GetILAsByteArray()\n   at T.M() in /t.cs:line 3",
        "it compares IL"
    )]
    [InlineData(
        "Could not find '/r/.assay/rewritten/12ab/data.json'",
        null,
        "it looks at where its assembly lies"
    )]
    [InlineData("Assembly.Location should be in bin", null, "it looks at where its assembly lies")]
    [InlineData("Expected: \"   at C.M() in C.cs:line 12\"", null, "it reads stack traces")]
    [InlineData("Null", "   at System.Diagnostics.StackFrame.GetMethod()", "it reads stack traces")]
    [InlineData("Expected no allocation, but 24 bytes were", null, "it measures memory")]
    [InlineData("The operation has timed out.", null, "it measures time")]
    [InlineData("Expected: 00:00:00.100", null, "it measures time")]
    [InlineData("Assert.Equal() Failure", "   at T.M() in /t.cs:line 3", "unknown reason")]
    [InlineData(null, null, "unknown reason")]
    public void The_likely_reason_is_told_by_what_a_test_said_and_called(
        string? message,
        string? stack,
        string reason
    ) =>
        Assert.StartsWith(
            reason,
            SensitivityReason.Of(new SensitiveTest("P/C.M", message, stack), _ => []),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("System.Reflection.MethodBody.GetILAsByteArray", "it compares IL")]
    [InlineData("System.Reflection.MemberInfo.get_MetadataToken", "it compares IL")]
    [InlineData("System.Exception.get_StackTrace", "it reads stack traces")]
    [InlineData("System.GC.GetAllocatedBytesForCurrentThread", "it measures memory")]
    [InlineData("System.TimeSpan.FromSeconds", "unknown reason")]
    [InlineData("System.Reflection.Assembly.get_Location", "unknown reason")]
    public void Where_it_said_nothing_what_it_calls_tells(string call, string reason) =>
        Assert.StartsWith(
            reason,
            SensitivityReason.Of(
                new SensitiveTest("P/C.M", "Assert.True() Failure", null),
                test => test == "P/C.M" ? ["System.Object.ToString", call] : []
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_a_test_said_counts_more_than_what_it_calls() =>
        Assert.StartsWith(
            "it measures time",
            SensitivityReason.Of(
                new SensitiveTest("P/C.M", "The operation has timed out.", null),
                _ => ["System.Reflection.MethodBody.GetILAsByteArray"]
            ),
            StringComparison.Ordinal
        );
}
