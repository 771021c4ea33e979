namespace Assay.Engine.Configuration;

/// <summary>Yes or no.</summary>
internal sealed class FlagKind : SettingKind
{
    public override string Expected => "true or false";

    public override object? FromToml(object value) => value as bool?;

    public override object? FromText(string text) =>
        text switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => null,
        };

    public override string ToToml(object value) => (bool)value ? "true" : "false";
}
