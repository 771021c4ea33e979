using System.Globalization;
using System.Text.Json;
using Assay.Model.Wire;

namespace Assay.Host.Drivers.XUnit;

/// <summary>
/// What the project asks of xUnit's runners, from the places where <c>dotnet test</c> would look: xunit.runner.json,
/// then testconfig.json (Microsoft.Testing.Platform) or the .runsettings file (VSTest).
/// </summary>
internal sealed class RunnerSettings
{
    // What xUnit takes for each name in xunit.runner.json; the rest are whole numbers, one of them a text as well.
    private static readonly HashSet<string> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        "failSkips",
        "failWarns",
        "parallelizeTestCollections",
        "preEnumerateTheories",
        "stopOnFail",
    };

    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "culture",
        "methodDisplay",
        "methodDisplayOptions",
        "parallelMode",
    };

    private readonly Dictionary<string, (string Value, string File)> _values = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly RunSettings _runSettings;

    private RunnerSettings(RunSettings runSettings) => _runSettings = runSettings;

    /// <summary>Name of a culture, empty for the invariant one, null for that of the machine.</summary>
    public string? Culture =>
        Text("culture") switch
        {
            null => null,
            var c when Is(c, "default") => null,
            var c when Is(c, "invariant") => "",
            var c => c,
        };

    public bool FailsSkips => Flag("failSkips") ?? false;

    public bool FailsWarnings => Flag("failWarns") ?? false;

    /// <summary>False where rows are to be found only when their theory runs, such as those that a fixture makes.</summary>
    public bool PreEnumeratesTheories => Flag("preEnumerateTheories") ?? true;

    /// <summary>Whether collections run at the same time; null where the assembly decides.</summary>
    public bool? ParallelizesCollections =>
        _runSettings.DisablesParallelization ? false : Flag("parallelizeTestCollections");

    /// <summary>How many threads run tests; null where the assembly decides, other than 1 for more than one.</summary>
    public int? MaximumThreads =>
        Text("maxParallelThreads") switch
        {
            null or "0" => null,
            var t when Is(t, "default") => null,
            var t => int.TryParse(
                t,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var n
            )
                ? n
                : -1,
        };

    /// <summary>Of xUnit 4; null where the assembly decides.</summary>
    public string? ParallelMode => Known("parallelMode", "None", "Collections", "All");

    public string? MethodDisplay => Known("methodDisplay", "ClassAndMethod", "Method");

    public string? MethodDisplayOptions =>
        Known(
            "methodDisplayOptions",
            "None",
            "ReplaceUnderscoreWithSpace",
            "UseOperatorMonikers",
            "UseEscapeSequences",
            "ReplacePeriodWithComma",
            "All"
        );

    /// <summary>Whether explicit tests run: null where the framework's default holds, that they don't.</summary>
    public string? Explicit => Known("explicit", "Off", "On", "Only");

    /// <summary>The number of a setting, null where it is not set.</summary>
    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    /// <summary>Reads the settings of the project that is to be loaded.</summary>
    /// <exception cref="DriverDoesNotFitException">A file can't be read, or only the project's own runner can obey it.</exception>
    public static RunnerSettings Read(Load load)
    {
        var settings = new RunnerSettings(RunSettings.For(load));
        var path = Path.ChangeExtension(load.AssemblyPath, null);
        if (!settings.AddRunnerJson(path + ".xunit.runner.json"))
        {
            settings.AddRunnerJson(Path.Combine(Path.GetDirectoryName(path)!, "xunit.runner.json"));
        }
        if (load.UsesTestingPlatform)
        {
            settings.AddTestConfig(path + ".testconfig.json");
        }
        return settings.Flag("stopOnFail") is true
            ? throw new DriverDoesNotFitException(
                $"{settings.SourceOf("stopOnFail")} sets stopOnFail, at which only the project's own runner can stop."
            )
            : settings;
    }

    private bool? Flag(string name) => bool.TryParse(Text(name), out var value) ? value : null;

    private bool AddRunnerJson(string file)
    {
        if (!File.Exists(file))
        {
            return false;
        }
        try
        {
            // As text, because xUnit does not mind a byte order mark.
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var setting in json.RootElement.EnumerateObject())
            {
                if (ToText(setting) is { } text)
                {
                    _values[setting.Name] = (text, Path.GetFileName(file));
                }
            }
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // As xUnit's own runners: a file that is not a JSON object counts as absent.
            return false;
        }
    }

    private static string? ToText(JsonProperty setting) =>
        setting.Value.ValueKind switch
        {
            JsonValueKind.True when Flags.Contains(setting.Name) => bool.TrueString,
            JsonValueKind.False when Flags.Contains(setting.Name) => bool.FalseString,
            JsonValueKind.String
                when Texts.Contains(setting.Name) || Is(setting.Name, "maxParallelThreads") =>
                setting.Value.GetString(),
            JsonValueKind.Number
                when !Texts.Contains(setting.Name) && setting.Value.TryGetInt32(out var number) =>
                number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    // Microsoft.Testing.Platform makes texts of all values, of which xUnit takes these for flags.
    private void AddTestConfig(string file)
    {
        foreach (var (name, value) in TestConfig.Section(file, "xUnit"))
        {
            var text =
                !Flags.Contains(name) ? value
                : IsOneOf(value, "true", "on", "1") ? bool.TrueString
                : IsOneOf(value, "false", "off", "0") ? bool.FalseString
                : null;
            if (text is not null)
            {
                _values[name] = (text, Path.GetFileName(file));
            }
        }
    }

    private string? Text(string name) =>
        InRunSettings(name) ?? (_values.TryGetValue(name, out var setting) ? setting.Value : null);

    private string SourceOf(string name) =>
        InRunSettings(name) is null ? _values[name].File : _runSettings.Name;

    private string? InRunSettings(string name) =>
        _runSettings.Value("xUnit", char.ToUpperInvariant(name[0]) + name[1..]);

    // The frameworks take names in their own spelling only; a name that they don't know has no effect.
    private string? Known(string setting, params string[] names)
    {
        var given = Text(setting)?.Split(',', StringSplitOptions.TrimEntries);
        var known = given?.Select(g => names.FirstOrDefault(n => Is(n, g))).ToArray();
        return known is null || known.Any(k => k is null) ? null : string.Join(", ", known);
    }

    private static bool IsOneOf(string value, params string[] names) =>
        names.Any(n => Is(value, n));

    private static bool Is(string value, string name) =>
        string.Equals(value, name, StringComparison.OrdinalIgnoreCase);
}
