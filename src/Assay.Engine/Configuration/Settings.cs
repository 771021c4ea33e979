namespace Assay.Engine.Configuration;

/// <summary>The settings that hold for a command, each with its origin: flag > environment > file > default.</summary>
public sealed class Settings
{
    private readonly Dictionary<Setting, SettingValue> _single;

    private Settings(Dictionary<Setting, SettingValue> single, FileSettings file)
    {
        _single = single;
        File = file.Path;
        CriticalPaths = file.CriticalPaths;
        Profiles = file.Profiles;
        Values =
        [
            .. KnownSettings.Ungrouped.Select(s => single[s]),
            .. file.Values.Where(v => !single.ContainsKey(v.Setting)),
        ];
    }

    /// <summary>Full path of the assay.toml that was read, or null where there is none.</summary>
    public string? File { get; }

    /// <summary>The critical paths, in the order of the file.</summary>
    public IReadOnlyList<CriticalPath> CriticalPaths { get; }

    /// <summary>The profiles, in the order of the file.</summary>
    public IReadOnlyList<RunProfile> Profiles { get; }

    /// <summary>Every value: those that stand once, then those of critical paths and profiles.</summary>
    public IReadOnlyList<SettingValue> Values { get; }

    /// <summary>Reads and weighs the sources.</summary>
    /// <exception cref="AssayException">An unknown key or variable, a value of the wrong kind, or a file that can't be read.</exception>
    public static Settings Load(SettingsSources sources)
    {
        var file = FileSettings.Read(sources.File);
        var environment = EnvironmentSettings.Read(sources.Environment);
        var flags = sources.Flags.Select(FlagSettings.Read);
        var single = KnownSettings.Ungrouped.ToDictionary(
            s => s,
            s => new SettingValue(s.Name, s, s.Default, Origin.Default)
        );
        // The last one wins, so the weakest comes first.
        foreach (var value in file.Values.Concat(environment).Concat(flags))
        {
            if (single.ContainsKey(value.Setting))
            {
                single[value.Setting] = value;
            }
        }
        return new Settings(single, file);
    }

    /// <summary>Reads the flags alone.</summary>
    /// <exception cref="AssayException">One of them has no value of its kind.</exception>
    public static void CheckFlags(IEnumerable<FlagValue> flags)
    {
        foreach (var flag in flags)
        {
            FlagSettings.Read(flag);
        }
    }

    /// <summary>The value of a setting that stands once.</summary>
    public T Get<T>(Setting<T> setting) => (T)_single[setting].Value!;

    /// <summary>Where the value of a setting that stands once comes from.</summary>
    public Origin OriginOf(Setting setting) => _single[setting].Origin;
}
