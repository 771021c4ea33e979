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
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
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
    /// <exception cref="DriverDoesNotFitException">The .runsettings file can't be read.</exception>
    public static RunnerSettings Read(Load load)
    {
        var runSettings = load.UsesTestingPlatform ? null : load.RunSettingsPath;
        var settings = new RunnerSettings(RunSettings.Read(runSettings));
        var path = Path.ChangeExtension(load.AssemblyPath, null);
        if (!settings.AddJson(path + ".xunit.runner.json", null))
        {
            settings.AddJson(Path.Combine(Path.GetDirectoryName(path)!, "xunit.runner.json"), null);
        }
        if (load.UsesTestingPlatform)
        {
            settings.AddJson(path + ".testconfig.json", "xUnit");
        }
        return settings;
    }

    private bool? Flag(string name) =>
        Text(name)?.ToUpperInvariant() switch
        {
            "TRUE" or "ON" or "1" => true,
            "FALSE" or "OFF" or "0" => false,
            _ => null,
        };

    private bool AddJson(string file, string? section)
    {
        if (!File.Exists(file))
        {
            return false;
        }
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            if (section is not null && !root.TryGetProperty(section, out root))
            {
                return false;
            }
            foreach (var setting in root.EnumerateObject())
            {
                _values[setting.Name] = setting.Value.ToString();
            }
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // As xUnit's own runners: a file that is not a JSON object counts as absent.
            return false;
        }
    }

    private string? Text(string name) =>
        _runSettings.Value("xUnit", char.ToUpperInvariant(name[0]) + name[1..])
        ?? _values.GetValueOrDefault(name);

    // The frameworks take names in their own spelling only; a name that they don't know has no effect.
    private string? Known(string setting, params string[] names)
    {
        var given = Text(setting)?.Split(',', StringSplitOptions.TrimEntries);
        var known = given?.Select(g => names.FirstOrDefault(n => Is(n, g))).ToArray();
        return known is null || known.Any(k => k is null) ? null : string.Join(", ", known);
    }

    private static bool Is(string value, string name) =>
        string.Equals(value, name, StringComparison.OrdinalIgnoreCase);
}
