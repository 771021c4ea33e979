namespace Assay.Host.Drivers;

/// <summary>A case before it is known whether its arguments tell it from the others of its method.</summary>
internal sealed record NamedCase(NativeCase Case, string DisplayName);

/// <summary>
/// Takes the framework's display names as arguments where the real ones are the same for several cases of a method, as
/// with an attribute that runs a test once for each of several cultures.
/// </summary>
internal static class RowsApart
{
    public static IReadOnlyList<NativeCase> Of(IReadOnlyList<NamedCase> cases)
    {
        var unclear = cases
            .GroupBy(c => (c.Case.Class, c.Case.Method, c.Case.Arguments))
            .Where(g => g.Select(c => c.DisplayName).Distinct().Skip(1).Any())
            .Select(g => g.Key)
            .ToHashSet();
        return cases
            .Select(c =>
                unclear.Contains((c.Case.Class, c.Case.Method, c.Case.Arguments))
                    ? c.Case with
                    {
                        Arguments = Bracketed(c),
                    }
                    : c.Case
            )
            .ToArray();
    }

    private static string Bracketed(NamedCase c)
    {
        var name = c.Case.Class + "." + c.Case.Method;
        var rest = c.DisplayName.StartsWith(name, StringComparison.Ordinal)
            ? c.DisplayName[name.Length..].Trim()
            : c.DisplayName;
        return rest.StartsWith('(') || rest.Length == 0 ? rest : "(" + rest + ")";
    }
}
