using System.Globalization;

namespace Orchard.Configuration;

/// <summary>Values by key, in layers of which the last one wins, read as the type that is asked for.</summary>
public sealed class SettingsValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public SettingsValues(params IEnumerable<IReadOnlyDictionary<string, string>> layers)
    {
        foreach (var (key, value) in layers.SelectMany(layer => layer))
        {
            _values[key] = value;
        }
    }

    /// <summary>Keys that nothing asked for: most likely misspelled.</summary>
    public IReadOnlyList<string> Unknown =>
        [.. _values.Keys.Where(k => !_asked.Contains(k)).Order(StringComparer.OrdinalIgnoreCase)];

    public string Text(string key, string fallback) => Raw(key) ?? fallback;

    public int Integer(string key, int fallback) =>
        Read(
            key,
            fallback,
            "a whole number",
            static (string text, out int value) =>
                int.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out value
                )
        );

    public double Number(string key, double fallback) =>
        Read(
            key,
            fallback,
            "a number",
            static (string text, out double value) =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        );

    public Money Money(string key, Money fallback) =>
        Read(key, fallback, "an amount such as 4.90 EUR", Orchard.Money.TryParse);

    public TimeSpan Duration(string key, TimeSpan fallback) =>
        Read(key, fallback, "a duration such as 250ms, 30s, 15m, 12h or 7d", Durations.TryParse);

    public TimeOnly Time(string key, TimeOnly fallback) =>
        Read(
            key,
            fallback,
            "a time such as 15:30",
            static (string text, out TimeOnly value) =>
                TimeOnly.TryParseExact(
                    text,
                    "HH:mm",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out value
                )
        );

    /// <summary>What stands below a key, by the last part of its name.</summary>
    public IReadOnlyDictionary<string, string> Section(string key)
    {
        var prefix = key + ":";
        var section = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _values)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                _asked.Add(name);
                section[name[prefix.Length..]] = value;
            }
        }
        return section;
    }

    private T Read<T>(string key, T fallback, string what, TryParse<T> parse)
    {
        if (Raw(key) is not { } text)
        {
            return fallback;
        }
        return parse(text, out var value)
            ? value
            : throw new SettingsException($"{key} must be {what}, not '{text}'.");
    }

    private string? Raw(string key)
    {
        _asked.Add(key);
        return _values.GetValueOrDefault(key);
    }

    private delegate bool TryParse<T>(string text, out T value);
}
