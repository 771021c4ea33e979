namespace Assay.Engine.Configuration;

/// <summary>Settings that environment variables give.</summary>
internal static class EnvironmentSettings
{
    /// <exception cref="AssayException">A value is not of its setting's kind, or a variable begins like a setting's and is none.</exception>
    public static IReadOnlyList<SettingValue> Read(IReadOnlyDictionary<string, string> environment)
    {
        var known = KnownSettings.Ungrouped.ToDictionary(
            s => s.EnvironmentVariable,
            StringComparer.Ordinal
        );
        var prefixes = known
            .Values.Select(s => s.EnvironmentVariable[..^(s.Key.Length)])
            .Distinct()
            .ToList();
        var values = new List<SettingValue>();
        foreach (var (name, text) in environment.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (known.TryGetValue(name, out var setting))
            {
                values.Add(Read(setting, text));
            }
            // Only what begins with one of our tables: other ASSAY_ variables may be somebody else's.
            else if (prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal)))
            {
                throw Unknown(name, known.Keys);
            }
        }
        return values;
    }

    private static SettingValue Read(Setting setting, string text)
    {
        var origin = new Origin(OriginKind.Environment, setting.EnvironmentVariable);
        return setting.Kind.FromText(text) is { } value
            ? new SettingValue(setting.Name, setting, value, origin)
            : throw new AssayException(
                Fault.Usage,
                $"The environment variable {origin.Place} expects {setting.Kind.Expected}, not {TomlText.Quote(text)}."
            );
    }

    private static AssayException Unknown(string name, IEnumerable<string> known) =>
        new(
            Fault.Usage,
            $"The environment variable {name} is no setting"
                + (
                    Nearest.To(name, known) is { } nearest
                        ? $"; did you mean {nearest}?"
                        : "; unset it, or see docs/configuration.md for those that are."
                )
        );
}
