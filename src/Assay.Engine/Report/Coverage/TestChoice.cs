namespace Assay.Engine.Report.Coverage;

/// <summary>Finds the test that a user means by its id or a part of it.</summary>
/// <param name="known">The ids of the tests in the map.</param>
/// <param name="sensitive">Those of tests that are left out of it.</param>
internal sealed class TestChoice(IReadOnlyList<string> known, IReadOnlyList<string> sensitive)
{
    private const int MostNamed = 3;

    /// <summary>The id of the one test that is meant.</summary>
    /// <exception cref="AssayException">None or several are, or it is not in the map.</exception>
    public string Find(string text)
    {
        if (known.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }
        if (sensitive.Contains(text, StringComparer.Ordinal))
        {
            throw LeftOut(text);
        }
        var fits = Fitting(known, text);
        return fits.Length switch
        {
            1 => fits[0],
            0 when Fitting(sensitive, text) is [var only] => throw LeftOut(only),
            0 => throw Usage(
                $"No test of the map fits '{text}'; 'assay list' prints all test ids."
            ),
            _ => throw Usage(
                $"'{text}' fits {fits.Length} tests, such as {string.Join(" and ", fits.Take(MostNamed).Select(t => $"'{t}'"))}; give more of the id."
            ),
        };
    }

    private static string[] Fitting(IReadOnlyList<string> tests, string text) =>
        [.. tests.Where(t => t.Contains(text, StringComparison.OrdinalIgnoreCase))];

    private static AssayException LeftOut(string test) =>
        Usage(
            $"What '{test}' reaches is not known, because it ends otherwise with probes than without."
        );

    private static AssayException Usage(string message) => new(Fault.Usage, message);
}
