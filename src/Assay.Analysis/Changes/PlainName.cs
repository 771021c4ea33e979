using System.Text.RegularExpressions;

namespace Assay.Analysis.Changes;

/// <summary>Takes the numbers out of names that the compiler made: they count the members above, and so change with them.</summary>
internal static partial class PlainName
{
    public static string Of(string name) =>
        name.Contains('<', StringComparison.Ordinal) ? Numbers().Replace(name, "#") : name;

    // <>c__DisplayClass3_0, <Parse>b__3_0, <Parse>d__3, <Parse>g__Local|3_0, <>9__3_0, <>p__0
    [GeneratedRegex(@"(?<=__[A-Za-z]*|\|)\d+(_\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
