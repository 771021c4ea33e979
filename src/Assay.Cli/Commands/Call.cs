using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Cli.Commands;

/// <summary>One invocation of a command.</summary>
/// <param name="Request">What it is asked for.</param>
/// <param name="Surroundings">What it meets outside.</param>
/// <param name="Screen">Where it says what it found and what it does.</param>
/// <param name="Cancel">Stops it.</param>
internal sealed record Call(
    Request Request,
    Surroundings Surroundings,
    Screen Screen,
    CancellationToken Cancel
)
{
    /// <summary>What the command works on.</summary>
    /// <exception cref="Engine.AssayException">Nothing or several are found, or a flag has no value of its kind.</exception>
    public SolutionScope FindSolution()
    {
        // A wrong flag is wrong wherever the solution may be, and is said first.
        Settings.CheckFlags(Request.Flags);
        return SolutionFinder.Find(Request.Path, Surroundings.CurrentDirectory);
    }

    /// <summary>The settings that hold for it.</summary>
    /// <exception cref="Engine.AssayException">One of them is unknown or of the wrong kind.</exception>
    public Settings SettingsOf(SolutionScope scope) =>
        Settings.Load(
            new SettingsSources(
                ConfigurationFile.Find(scope.Root),
                Request.Flags,
                Surroundings.Environment
            )
        );

    /// <summary>Where reports go: a flag or variable is meant from the current folder, as any path there; the file and the default from the solution's.</summary>
    public string OutputFolder(Settings settings, SolutionScope scope) =>
        PathIn(settings, scope, KnownSettings.Output);

    /// <summary>The timings file by which shards are divided; null where none is given.</summary>
    public string? TimingsFile(Settings settings, SolutionScope scope) =>
        settings.Get(KnownSettings.Timings) is null
            ? null
            : PathIn(settings, scope, KnownSettings.Timings!);

    private string PathIn(Settings settings, SolutionScope scope, Setting<string> setting) =>
        Path.GetFullPath(
            settings.Get(setting),
            settings.OriginOf(setting).Kind is OriginKind.Flag or OriginKind.Environment
                ? Surroundings.CurrentDirectory
                : scope.Root
        );
}
