namespace Assay.Host.Drivers;

/// <summary>Names of results where a case has several.</summary>
internal static class RowName
{
    /// <summary>What the name of a test adds to that of its case; null where it adds nothing.</summary>
    public static string? Of(string test, string testCase)
    {
        if (test == testCase)
        {
            return null;
        }
        var added = test.StartsWith(testCase, StringComparison.Ordinal)
            ? test[testCase.Length..].Trim()
            : test;
        return added.Length == 0 ? null : added;
    }
}
