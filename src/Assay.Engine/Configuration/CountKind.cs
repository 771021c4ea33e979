using System.Globalization;

namespace Assay.Engine.Configuration;

/// <summary>A whole number, not below a least one.</summary>
internal sealed class CountKind(int least) : SettingKind
{
    // More than any of the counts can mean; keeps what is computed from them from overflowing.
    private const int Most = 100_000_000;

    public override string Expected =>
        FormattableString.Invariant($"a whole number of at least {least}");

    public override object? FromToml(object value) =>
        value is long number && number >= least && number <= Most ? (int)number : null;

    public override object? FromText(string text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? FromToml(number)
            : null;

    public override string ToToml(object value) =>
        ((int)value).ToString(CultureInfo.InvariantCulture);
}
