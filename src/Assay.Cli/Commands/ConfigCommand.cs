using System.CommandLine;
using Assay.Cli.Documents;
using Assay.Cli.Terminal;
using Assay.Engine.Configuration;

namespace Assay.Cli.Commands;

/// <summary><c>assay config show</c>: every setting, its value, and where that comes from.</summary>
internal static class ConfigCommand
{
    public static Command Define(CommandFrame frame) =>
        new("config", "Look at the configuration.")
        {
            Subcommands =
            {
                frame.OverTests(
                    "show",
                    "Print every setting with its value and the place it comes from: flag, environment, assay.toml or default.",
                    ShowAsync
                ),
            },
        };

    private static Task<Verdict> ShowAsync(Call call)
    {
        var scope = call.FindSolution();
        var settings = call.SettingsOf(scope);
        call.Screen.Show(
            ConfigDocument.Of(settings, scope.Root),
            CliJson.Readable.ConfigDocument,
            (_, console) => ConfigText.Write(settings, console)
        );
        return Task.FromResult(Verdict.Fine);
    }
}
