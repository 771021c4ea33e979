using System.Text.RegularExpressions;

namespace Assay.Cli.Terminal.Failures;

/// <summary>What a test expected and what it got, as far as the message of its assertion tells them apart.</summary>
/// <param name="Expected">What was expected, without the quotation marks around it.</param>
/// <param name="Actual">What came instead.</param>
internal sealed partial record ComparedValues(string Expected, string Actual)
{
    private static readonly Func<Regex>[] Shapes =
    [
        XUnit24,
        Labels,
        OldMSTest,
        TUnit,
        Shouldly,
        FluentMarks,
        FluentFound,
    ];

    /// <summary>Finds both; null where the message is of no known shape.</summary>
    public static ComparedValues? In(string message)
    {
        var text = message.Replace("\r\n", "\n", StringComparison.Ordinal);
        try
        {
            var match = Shapes.Select(shape => shape().Match(text)).FirstOrDefault(m => m.Success);
            return match is null
                ? null
                : new ComparedValues(Bare(match.Groups["e"].Value), Bare(match.Groups["a"].Value));
        }
        catch (RegexMatchTimeoutException)
        {
            // Then the message alone has to do.
            return null;
        }
    }

    // Where text is in quotation marks, frameworks write line breaks as they stand in source code.
    private static string Bare(string value)
    {
        var text = value.Trim('·', '…');
        if (text is not ['"', .. var inner, '"'] || inner.Contains('\n', StringComparison.Ordinal))
        {
            return text.Trim('"');
        }
        return inner
            .Replace(@"\r", "\r", StringComparison.Ordinal)
            .Replace(@"\n", "\n", StringComparison.Ordinal);
    }

    // A message can be anything, and no pattern here is worth waiting for.
    private const int Timeout = 100;

    // xUnit until 2.4 writes both as they are, over several lines.
    [GeneratedRegex(
        @"\AAssert\.Equal\(\) Failure\n(?:[^\n]*↓[^\n]*\n)?Expected: (?<e>[^""\n].*?)\nActual:   (?<a>.+?)(?=\n +↑|\z)",
        RegexOptions.Singleline,
        Timeout
    )]
    private static partial Regex XUnit24();

    // xUnit from 2.5 on, NUnit, MSTest from 4 on: both on lines that follow each other.
    [GeneratedRegex(
        @"^[ \t]*Expected:[ \t]+(?<e>[^\n]+)\n[ \t]*(?:Actual|But was):[ \t]+(?<a>[^\n]+)$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase,
        Timeout
    )]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"Expected:<(?<e>.*?)>\. Actual:<(?<a>.*)>\.",
        RegexOptions.Singleline,
        Timeout
    )]
    private static partial Regex OldMSTest();

    [GeneratedRegex(
        @"\A(?:[\w.]+ : )?Expected to be equal to (?<e>"".*?"")\nbut (?:received|found) (?<a>"".*?"")(?= which differs|\n|\z)",
        RegexOptions.Singleline,
        Timeout
    )]
    private static partial Regex TUnit();

    [GeneratedRegex(
        @"\n    should be\n(?<e>.*?)\n    but was\n(?<a>.*?)(?=\n    difference|\n\nAdditional Info|\n?\z)",
        RegexOptions.Singleline,
        Timeout
    )]
    private static partial Regex Shouldly();

    // FluentAssertions and AwesomeAssertions, where strings differ.
    [GeneratedRegex(
        @"↓ \(actual\)\n +(?<a>""[^\n]*"")\n +(?<e>""[^\n]*"")\n +↑ \(expected\)",
        RegexOptions.None,
        Timeout
    )]
    private static partial Regex FluentMarks();

    [GeneratedRegex(
        @"\A(?:[\w.]+ : )?Expected .*? to be (?<e>"".*?"").*?, but found (?<a>"".*"")\.",
        RegexOptions.Singleline,
        Timeout
    )]
    private static partial Regex FluentFound();
}
