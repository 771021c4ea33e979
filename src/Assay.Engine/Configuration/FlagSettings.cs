namespace Assay.Engine.Configuration;

/// <summary>Settings that the command line gives.</summary>
internal static class FlagSettings
{
    /// <exception cref="AssayException">The value is not of the setting's kind.</exception>
    public static SettingValue Read(FlagValue flag)
    {
        // A list is given by repeating the flag: here a semicolon is part of the value.
        var value = flag.Setting.Kind is TextListKind list
            ? list.FromToml(flag.Texts.Cast<object>().ToList())
            : flag.Setting.Kind.FromText(flag.Texts[^1]);
        return value is null
            ? throw new AssayException(
                Fault.Usage,
                $"{flag.Flag} expects {flag.Setting.Kind.Expected}, not {TomlText.Quote(flag.Texts[^1])}."
            )
            : new SettingValue(
                flag.Setting.Name,
                flag.Setting,
                value,
                new Origin(OriginKind.Flag, flag.Flag)
            );
    }
}
