using System.CommandLine;
using System.CommandLine.Help;

namespace Assay.Cli.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    private const string Purpose = """
        Tells which tests would notice broken code, keeps the suite small, honest and stable, and runs just what a change needs.

        Begin with 'assay analyze'. Results go to standard output, everything else to standard error.
        Exit codes: 0 fine; 1 tests failed, or a budget or threshold is broken; 2 usage or configuration;
        3 the build is broken; 4 nothing to run; 70 a bug in Assay; 130 cancelled.
        """;

    /// <summary>The commands, ready to be parsed against.</summary>
    public static RootCommand Build(Surroundings surroundings)
    {
        var frame = new CommandFrame(surroundings);
        var root = new RootCommand(Purpose)
        {
            Subcommands =
            {
                AnalyzeCommand.Define(frame),
                RunCommand.Define(frame),
                ListCommand.Define(frame),
                ProfileCommand.Define(frame),
                CoverageCommand.Define(frame),
                EffectsCommand.Define(frame),
                MutateCommand.Define(frame),
                ReportCommand.Define(frame),
                MergeCommand.Define(frame),
                ExportCommand.Define(frame),
                InitCommand.Define(frame),
                ConfigCommand.Define(frame),
                DoctorCommand.Define(frame),
                HookCommand.Define(frame),
                CompletionCommand.Define(surroundings),
            },
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        HelpWhereNothingIsAsked(root);
        return root;
    }

    private static void HelpWhereNothingIsAsked(Command command)
    {
        if (command.Subcommands.Count > 0)
        {
            command.SetAction(parsed => new HelpAction().Invoke(parsed));
            command.Subcommands.ToList().ForEach(HelpWhereNothingIsAsked);
        }
    }
}
