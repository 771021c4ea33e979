using System.Text.RegularExpressions;

namespace Assay.Bench.Outcomes;

/// <summary>Names of tests in one form: runners differ in parameters' names, blanks, and the letters of true and null.</summary>
internal static partial class ShownName
{
    /// <summary>A shown name without its class, without names of parameters and blanks, in lower case.</summary>
    public static string Of(string shown, string testClass) =>
        ParameterOrBlank()
            .Replace(
                shown.StartsWith(testClass + ".", StringComparison.Ordinal)
                    ? shown[(testClass.Length + 1)..]
                    : shown,
                "$1"
            )
            .ToLowerInvariant();

    [GeneratedRegex(@"([(,])\s*\w+:\s|\s+")]
    private static partial Regex ParameterOrBlank();
}
