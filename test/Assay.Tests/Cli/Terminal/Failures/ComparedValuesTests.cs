using Assay.Cli.Terminal.Failures;

namespace Assay.Tests.Cli.Terminal.Failures;

/// <summary>On messages as the frameworks wrote them.</summary>
public class ComparedValuesTests
{
    public static TheoryData<string, string, string, string> Messages =>
        new()
        {
            {
                "xUnit 2.9",
                "Assert.Equal() Failure: Strings differ\n          ↓ (pos 20)\nExpected: \"first line\\nsecond line\\nthird line that is\"···\nActual:   \"first line\\nsecond lime\\nthird line that is\"···\n          ↑ (pos 20)",
                "first line\nsecond line\nthird line that is",
                "first line\nsecond lime\nthird line that is"
            },
            {
                "xUnit 2.9, from the middle",
                "Assert.Equal() Failure: Strings differ\n       ↓ (pos 58)\nExpected: ···\"y dog and then goes home to sleep, which \"···\nActual:   ···\"y dog and then goes away to sleep, which \"···\n       ↑ (pos 58)",
                "y dog and then goes home to sleep, which ",
                "y dog and then goes away to sleep, which "
            },
            {
                "xUnit 2.4",
                "Assert.Equal() Failure\n          ↓ (pos 1)\nExpected: a\nb\nActual:   a\nc\n          ↑ (pos 1)",
                "a\nb",
                "a\nc"
            },
            {
                "NUnit",
                "  Assert.That(g, Is.EqualTo(e))\n  String lengths are both 84. Strings differ at index 20.\n  Expected: \"first line\\nsecond line\\nthird line that is rather long to be a...\"\n  But was:  \"first line\\nsecond lime\\nthird line that is rather long to be a...\"\n  ----------------^\n",
                "first line\nsecond line\nthird line that is rather long to be a...",
                "first line\nsecond lime\nthird line that is rather long to be a..."
            },
            {
                "MSTest 3",
                "Assert.AreEqual failed. Expected:<first\nsecond>. Actual:<first\nsecund>. my note",
                "first\nsecond",
                "first\nsecund"
            },
            {
                "MSTest 4",
                "Assertion failed. Expected strings to be equal.\nmy note\n\nexpected near: \"...home to\"\nactual near:   \"...away to\"\ndifference:    ----^\n\nexpected: \"The fox goes home to sleep\"\nactual:   \"The fox goes away to sleep\"\n\nAssert.AreEqual(e, g)",
                "The fox goes home to sleep",
                "The fox goes away to sleep"
            },
            {
                "TUnit",
                "Expected to be equal to \"The fox goes home …\"\nbut received \"The fox goes away …\" which differs at index 13:\n             ↓\n   \"x goes away\"\n\nat Assert.That(g).IsEqualTo(e)",
                "The fox goes home …",
                "The fox goes away …"
            },
            {
                "Shouldly",
                "text\n    should be\n\"first\nsecond\"\n    but was\n\"first\nsecund\"\n    difference\nDifference     |  \n",
                "first\nsecond",
                "first\nsecund"
            },
            {
                "FluentAssertions",
                "Expected text to be the same string, but they differ on line 2 and column 10 (index 20):\n     ↓ (actual)\n  \"…line\\nsecond lime\\nthird…\"\n  \"…line\\nsecond line\\nthird…\"\n     ↑ (expected).",
                "…line\nsecond line\nthird…",
                "…line\nsecond lime\nthird…"
            },
            {
                "FluentAssertions 5",
                "Expected text to be \"abc\" because of me, but found \"abd\".",
                "abc",
                "abd"
            },
            {
                "FluentAssertions in xUnit, which puts the exception in front",
                "Xunit.Sdk.XunitException : Expected text to be \"abc\", but found \"abd\".",
                "abc",
                "abd"
            },
            { "Windows", "  Expected: 1\r\n  But was:  2\r\n", "1", "2" },
        };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Both_values_are_found(string of, string message, string expected, string actual)
    {
        Assert.NotEmpty(of);
        Assert.Equal(new ComparedValues(expected, actual), ComparedValues.In(message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Something went wrong")]
    [InlineData("Expected: 1")]
    [InlineData(
        "Expected to be equal to \"first\nsecond\"\nbut found multiline string with differences starting at line 2:\n  1: first\n- 2: second\n+ 2: secund"
    )]
    public void Where_a_message_does_not_tell_them_apart_there_are_none(string message) =>
        Assert.Null(ComparedValues.In(message));
}
