using System.Globalization;

namespace Assay.Engine.Configuration;

/// <summary>A share of a hundred, written <c>80</c> or <c>"80%"</c>.</summary>
internal sealed class PercentKind : SettingKind
{
    public override string Expected => "a percentage from 0 to 100, such as 80 or \"80%\"";

    public override object? FromToml(object value) =>
        value switch
        {
            long number => InRange(number),
            double number => InRange(number),
            string text => FromText(text),
            _ => null,
        };

    public override object? FromText(string text) =>
        double.TryParse(
            text.Trim().TrimEnd('%'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? InRange(number)
            : null;

    public override string ToToml(object value) =>
        ((double)value).ToString(CultureInfo.InvariantCulture);

    private static double? InRange(double number) => number is >= 0 and <= 100 ? number : null;
}
