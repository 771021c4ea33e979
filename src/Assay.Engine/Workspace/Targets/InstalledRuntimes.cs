namespace Assay.Engine.Workspace.Targets;

/// <summary>The shared frameworks of this machine, and what can run on them by the rules of the .NET host.</summary>
/// <param name="versions">Versions by the framework's name.</param>
/// <param name="rollForward">Value of DOTNET_ROLL_FORWARD, which goes before a project's own policy; null where it is not set.</param>
internal sealed class InstalledRuntimes(
    IReadOnlyDictionary<string, IReadOnlyList<RuntimeVersion>> versions,
    string? rollForward
)
{
    /// <summary>Whether assemblies for .NET Framework run here.</summary>
    public bool HasNetFramework { get; init; } = OperatingSystem.IsWindows();

    /// <summary>What <c>dotnet --list-runtimes</c> lists.</summary>
    /// <param name="folder">Folder of the solution.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">There is no dotnet command.</exception>
    public static async Task<InstalledRuntimes> FindAsync(string folder, CancellationToken cancel)
    {
        var rollForward = Environment.GetEnvironmentVariable("DOTNET_ROLL_FORWARD");
        return new InstalledRuntimes(
            InFolder(await DotNet.RootAsync(folder, cancel))
                .GroupBy(f => f.Name)
                .ToDictionary(
                    g => g.Key,
                    g => (IReadOnlyList<RuntimeVersion>)g.Select(f => f.Version).Order().ToArray()
                ),
            string.IsNullOrEmpty(rollForward) ? null : rollForward
        );
    }

    /// <summary>The first framework that is missing for a need; null where it can run.</summary>
    public (string Name, RuntimeVersion Version)? Missing(RuntimeNeed need)
    {
        foreach (var (name, version, ownPolicy) in need.Frameworks)
        {
            var policy = (rollForward ?? ownPolicy).ToUpperInvariant();
            if (!Of(name).Any(installed => Satisfies(installed, version, policy)))
            {
                return (name, version);
            }
        }
        return null;
    }

    /// <summary>True where a newer runtime than asked for is there, to which a policy could roll forward.</summary>
    public bool HasNewer(string name, RuntimeVersion version) =>
        Of(name).Any(installed => installed.CompareTo(version) > 0);

    /// <summary>The installed versions of a framework, oldest first.</summary>
    public IReadOnlyList<RuntimeVersion> Of(string name) =>
        versions.TryGetValue(name, out var found) ? found : [];

    // Which of several the host takes does not matter here, only that there is one.
    private static bool Satisfies(RuntimeVersion installed, RuntimeVersion asked, string policy)
    {
        var (i, a) = (installed.Number, asked.Number);
        return policy switch
        {
            "DISABLE" => installed.CompareTo(asked) == 0,
            "LATESTPATCH" => (i.Major, i.Minor) == (a.Major, a.Minor)
                && installed.CompareTo(asked) >= 0,
            "MAJOR" or "LATESTMAJOR" => installed.CompareTo(asked) >= 0,
            _ => i.Major == a.Major && installed.CompareTo(asked) >= 0,
        };
    }

    private static IEnumerable<(string Name, RuntimeVersion Version)> InFolder(string root)
    {
        foreach (var framework in Directory.EnumerateDirectories(Path.Combine(root, "shared")))
        {
            foreach (var folder in Directory.EnumerateDirectories(framework))
            {
                if (RuntimeVersion.TryParse(Path.GetFileName(folder), out var version))
                {
                    yield return (Path.GetFileName(framework), version);
                }
            }
        }
    }
}
