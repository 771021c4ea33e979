namespace Assay.Engine.Configuration;

/// <summary>What assay.toml says, every key and value checked.</summary>
internal sealed class FileSettings
{
    private readonly List<SettingValue> _values = [];
    private readonly List<CriticalPath> _criticalPaths = [];
    private readonly List<RunProfile> _profiles = [];

    private FileSettings(string? path) => Path = path;

    public string? Path { get; }

    public IReadOnlyList<SettingValue> Values => _values;

    public IReadOnlyList<CriticalPath> CriticalPaths => _criticalPaths;

    public IReadOnlyList<RunProfile> Profiles => _profiles;

    /// <summary>Reads the file; where there is none, nothing is set.</summary>
    /// <exception cref="AssayException">It can't be read, or has an unknown key or a value of the wrong kind.</exception>
    public static FileSettings Read(string? path)
    {
        var settings = new FileSettings(path);
        if (path is not null)
        {
            foreach (var (table, node) in ConfigurationFile.Read(path).Nodes)
            {
                settings.AddTable(table, node);
            }
        }
        return settings;
    }

    private void AddTable(string table, TomlNode node)
    {
        if (table == CriticalPath.Table)
        {
            AddCriticalPaths(node);
        }
        else if (table == RunProfile.Table)
        {
            foreach (var (name, profile) in TableOf(node, RunProfile.Table).Nodes)
            {
                AddProfile(name, profile);
            }
        }
        else if (KnownSettings.Ungrouped.Any(s => s.Table == table))
        {
            AddKeys(TableOf(node, table), table, table);
        }
        else
        {
            throw UnknownKey.InFile(table, node.Line);
        }
    }

    private void AddCriticalPaths(TomlNode node)
    {
        if (node.Value is not IReadOnlyList<TomlNode> paths)
        {
            throw Wrong(node.Line, $"write [[{CriticalPath.Table}]] with two brackets");
        }
        foreach (var path in paths)
        {
            var own = CriticalPath.Table + "." + (_criticalPaths.Count + 1);
            var tree =
                path.Value as TomlTree
                ?? throw Wrong(path.Line, $"{CriticalPath.Table} is a list of tables");
            var values = AddKeys(tree, CriticalPath.Table, own);
            _criticalPaths.Add(
                new CriticalPath(
                    Needed(values, KnownSettings.CriticalPathName, path.Line),
                    Needed(values, KnownSettings.CriticalPathPaths, path.Line)
                )
            );
        }
    }

    private void AddProfile(string name, TomlNode node)
    {
        var table = RunProfile.Table + "." + name;
        var values = AddKeys(TableOf(node, table), RunProfile.NamedTable, table);
        _profiles.Add(
            new RunProfile(
                name,
                values.GetValueOrDefault(KnownSettings.ProfileFailFast) is true,
                (double?)values.GetValueOrDefault(KnownSettings.ProfileStopAboveFailed)
            )
        );
    }

    private Dictionary<Setting, object> AddKeys(TomlTree tree, string table, string shown)
    {
        var values = new Dictionary<Setting, object>();
        foreach (var (key, node) in tree.Nodes)
        {
            var setting =
                KnownSettings.All.FirstOrDefault(s => s.Table == table && s.Key == key)
                ?? throw UnknownKey.InFile(table, shown, key, node.Line);
            var value =
                node.Plain is { } plain && setting.Kind.FromToml(plain) is { } fitting
                    ? fitting
                    : throw Wrong(
                        node.Line,
                        $"{shown}.{key} expects {setting.Kind.Expected}, not {node.Describe()}"
                    );
            values.Add(setting, value);
            _values.Add(
                new SettingValue(
                    $"{shown}.{key}",
                    setting,
                    value,
                    new Origin(OriginKind.File, ConfigurationFile.Name, node.Line)
                )
            );
        }
        return values;
    }

    private static T Needed<T>(Dictionary<Setting, object> values, Setting<T> setting, int line) =>
        values.TryGetValue(setting, out var value)
            ? (T)value
            : throw Wrong(line, $"this [[{setting.Table}]] needs its key {setting.Key}");

    private static TomlTree TableOf(TomlNode node, string table) =>
        node.Value as TomlTree
        ?? throw Wrong(node.Line, $"{table} is a table; write [{table}] on a line of its own");

    private static AssayException Wrong(int line, string what) =>
        new(Fault.Usage, FormattableString.Invariant($"{ConfigurationFile.Name}:{line}: {what}."));
}
