using System.Collections;

namespace Orchard.Configuration;

/// <summary>Settings in environment variables: <c>ORCHARD__SHIPPING__CUTOFF</c> stands for <c>shipping:cutOff</c>.</summary>
public static class EnvironmentOverrides
{
    public const string Prefix = "ORCHARD__";

    public static IReadOnlyDictionary<string, string> Read() =>
        From(Environment.GetEnvironmentVariables());

    /// <summary>Variables without a value count as not set.</summary>
    public static IReadOnlyDictionary<string, string> From(IDictionary variables)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in variables)
        {
            if (
                variable is { Key: string name, Value: string { Length: > 0 } value }
                && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            )
            {
                values[KeyOf(name)] = value;
            }
        }
        return values;
    }

    private static string KeyOf(string name) => name[Prefix.Length..].Replace("__", ":");
}
