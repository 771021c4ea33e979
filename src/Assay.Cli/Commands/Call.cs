using Assay.Cli.Terminal;
using Assay.Engine.Configuration;

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
    /// <summary>The settings that hold for a solution's folder.</summary>
    public Settings SettingsOf(string folder) =>
        Settings.Load(
            new SettingsSources(
                ConfigurationFile.Find(folder),
                Request.Flags,
                Surroundings.Environment
            )
        );
}
