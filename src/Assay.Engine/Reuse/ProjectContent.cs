using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace;

namespace Assay.Engine.Reuse;

/// <summary>What stands for everything that a test project loads, and for how it is run.</summary>
internal static class ProjectContent
{
    // What the runtime and the frameworks load or read by themselves. What tests read beside that is known of each test.
    private static readonly string[] Loaded =
    [
        ".dll",
        ".exe",
        ".pdb",
        ".json",
        ".config",
        ".so",
        ".dylib",
        ".xml",
    ];

    // What every process asks of its environment, in places that have no probes.
    private static readonly string[] Variables = ["LANG", "LC_ALL", "TZ"];

    // What the runtime asks, and what effects of third-party code leave out.
    private static readonly string[] VariablesOfRuntime = ["COMPlus_", "CORECLR_", "DOTNET_"];

    // What the commands of the SDK ask, or set for each other: who starts us from a script or by 'dotnet tool' is the same.
    private static readonly string[] VariablesOfTools =
    [
        "DOTNET_CLI_",
        "DOTNET_HOST_PATH",
        "DOTNET_LAUNCH_",
        "DOTNET_NOLOGO",
        "DOTNET_WATCH",
    ];

    /// <summary>The digest; null where a file can't be read, or was written later than allowed.</summary>
    /// <param name="project">The project, as it is built.</param>
    /// <param name="variables">The environment variables of the tests.</param>
    /// <param name="notAfter">As with <see cref="InputStates"/>.</param>
    public static string? Digest(
        TestProject project,
        IReadOnlyDictionary<string, string> variables,
        DateTime? notAfter
    )
    {
        var folder = Path.GetDirectoryName(project.AssemblyPath)!;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => digest.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add(Path.GetRelativePath(folder, project.AssemblyPath));
        Add(project.WorkingDirectory);
        Add($"{project.TargetFramework} {project.UsesTestingPlatform} {project.Configuration}");
        Add(string.Join('\0', project.Arguments));
        Add($"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}");
        Add($"{TimeZoneInfo.Local.Id} {CultureInfo.CurrentCulture.Name}");
        foreach (var runtime in Runtimes())
        {
            Add(runtime);
        }
        foreach (
            var (name, value) in project.EnvironmentVariables.OrderBy(
                v => v.Key,
                StringComparer.Ordinal
            )
        )
        {
            Add($"{name}={value}");
        }
        foreach (
            var (name, value) in variables
                .Where(v => IsOfProcess(v.Key))
                .OrderBy(v => v.Key, StringComparer.Ordinal)
        )
        {
            Add($"{name}={value}");
        }
        try
        {
            foreach (var file in Files(folder, project.RunSettingsPath))
            {
                if (File.GetLastWriteTimeUtc(file) > notAfter)
                {
                    return null;
                }
                Add(Path.GetRelativePath(folder, file));
                using var content = File.OpenRead(file);
                digest.AppendData(SHA256.HashData(content));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Notes on what the digest of a project rests on.</summary>
    public static void Watch(TestProject project, Watch watch)
    {
        watch.Loaded(Path.GetDirectoryName(project.AssemblyPath)!);
        watch.Files(project.RunSettingsPath is { } settings ? [settings] : []);
        // Where the machine has its time zone from, if no variable says it.
        watch.Files(["/etc/localtime", "/etc/timezone"]);
        foreach (var framework in Directory.EnumerateDirectories(Shared).Append(Shared))
        {
            watch.Folders(framework);
        }
    }

    private static bool IsOfProcess(string variable) =>
        Variables.Contains(variable, StringComparer.Ordinal)
        || (
            VariablesOfRuntime.Any(v => variable.StartsWith(v, StringComparison.Ordinal))
            && !VariablesOfTools.Any(v => variable.StartsWith(v, StringComparison.Ordinal))
        );

    /// <summary>Full paths of the files below a bin folder that the runtime loads or reads by itself, in no order.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Loaded.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Files(string folder, string? settings) =>
        FilesIn(folder).Concat(settings is null ? [] : [settings]).Order(StringComparer.Ordinal);

    // Of which one serves the runtime's own rules decide; another one makes the choice another.
    private static IEnumerable<string> Runtimes() =>
        Directory
            .EnumerateDirectories(Shared)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(version => Path.GetRelativePath(Shared, version))
            .Order(StringComparer.Ordinal);

    private static string Shared =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));
}
