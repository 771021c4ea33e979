using System.CommandLine;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Workspace.Build;

namespace Assay.Cli.Commands;

/// <summary>The options that several commands share, for one command.</summary>
internal sealed class SharedOptions
{
    private readonly Argument<string?> _path = new("PATH")
    {
        Description =
            "Solution, project or folder. Without it, the solution is looked for upward from here.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly bool _takesPath;

    private readonly Option<string> _format = new("--format")
    {
        Description = "Form of the results.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string?> _output = Valued(
        "--output",
        "DIR",
        "Folder for reports (run.output; default: assay-reports)."
    );

    private readonly Option<string?> _jobs = Valued(
        "--jobs",
        "N",
        "Run at most N hosts at the same time (run.jobs).",
        "-j"
    );

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Print results, notes and errors only.",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Also say what hosts and builds do, and why.",
    };

    private readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colour, as with the environment variable NO_COLOR.",
    };

    private readonly Option<string[]> _filter = new("--filter")
    {
        Description =
            "Only tests whose id fits: a substring, a glob such as '*Pricing*', or a '/regular expression/'. May be repeated.",
        HelpName = "PATTERN",
    };

    private readonly Option<string?> _configuration = Valued(
        "--configuration",
        "NAME",
        "Build configuration (run.configuration; default: Debug).",
        "-c"
    );

    private readonly Option<string?> _framework = Valued(
        "--framework",
        "TFM",
        "Target framework of projects with several (run.framework; default: the newest that runs here).",
        "-f"
    );

    private readonly Option<bool> _noBuild = new("--no-build")
    {
        Description = "Take the last build as it is, as --build never.",
    };

    private readonly Option<string> _build = new("--build")
    {
        Description =
            "Build with MSBuild, build only what has changed since the last build, or take that as it is.",
        HelpName = "always|auto|never",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<bool> _noRestore = new("--no-restore")
    {
        Description = "Build without restoring packages.",
    };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="takesTests">Whether the command looks at tests and so takes the options that choose and build them.</param>
    /// <param name="takesPath">Whether its argument is the solution.</param>
    public SharedOptions(Command command, bool takesTests, bool takesPath = true)
    {
        _format.CompletionSources.Add("text", "json");
        if (takesPath)
        {
            command.Arguments.Add(_path);
        }
        _takesPath = takesPath;
        if (takesTests)
        {
            command.Options.Add(_filter);
            command.Options.Add(_configuration);
            command.Options.Add(_framework);
            _build.CompletionSources.Add("always", "auto", "never");
            command.Options.Add(_build);
            command.Options.Add(_noBuild);
            command.Options.Add(_noRestore);
        }
        command.Options.Add(_jobs);
        command.Options.Add(_output);
        command.Options.Add(_format);
        command.Options.Add(_quiet);
        command.Options.Add(_verbose);
        command.Options.Add(_noColor);
    }

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="AssayException">Options contradict each other.</exception>
    public Request Read(ParseResult parsed)
    {
        var (quiet, verbose) = (parsed.GetValue(_quiet), parsed.GetValue(_verbose));
        if (quiet && verbose)
        {
            throw new AssayException(
                Fault.Usage,
                "--quiet and --verbose contradict each other; give one of them."
            );
        }
        return new Request
        {
            Path = _takesPath ? parsed.GetValue(_path) : null,
            Format = FormatOf(parsed.GetValue(_format)!),
            Loudness =
                quiet ? Loudness.Quiet
                : verbose ? Loudness.Verbose
                : Loudness.Normal,
            NoColor = parsed.GetValue(_noColor),
            Build = BuildOf(parsed),
            NoRestore = parsed.GetValue(_noRestore),
            Flags = [.. Flags(parsed)],
        };
    }

    private IEnumerable<FlagValue> Flags(ParseResult parsed)
    {
        if (parsed.GetResult(_filter) is { Implicit: false })
        {
            yield return new FlagValue(
                KnownSettings.Filter,
                _filter.Name,
                parsed.GetValue(_filter)!
            );
        }
        (Setting Setting, Option<string?> Option)[] single =
        [
            (KnownSettings.Configuration, _configuration),
            (KnownSettings.Framework, _framework),
            (KnownSettings.Jobs, _jobs),
            (KnownSettings.Output, _output),
        ];
        foreach (var (setting, option) in single)
        {
            if (parsed.GetValue(option) is { } text)
            {
                yield return new FlagValue(setting, option.Name, [text]);
            }
        }
    }

    private BuildMode BuildOf(ParseResult parsed)
    {
        var mode = parsed.GetValue(_build) switch
        {
            null or "auto" => BuildMode.Auto,
            "always" => BuildMode.Always,
            "never" => BuildMode.Never,
            var word => throw new AssayException(
                Fault.Usage,
                $"--build expects always, auto or never, not '{word}'."
            ),
        };
        if (!parsed.GetValue(_noBuild))
        {
            return mode;
        }
        return parsed.GetResult(_build) is { Implicit: false } && mode != BuildMode.Never
            ? throw new AssayException(
                Fault.Usage,
                $"--build {parsed.GetValue(_build)} and --no-build contradict each other; give one of them."
            )
            : BuildMode.Never;
    }

    private static Format FormatOf(string word) =>
        word switch
        {
            "text" => Format.Text,
            "json" => Format.Json,
            _ => throw new AssayException(
                Fault.Usage,
                $"--format expects text or json, not '{word}'."
            ),
        };

    private static Option<string?> Valued(
        string name,
        string helpName,
        string description,
        params string[] aliases
    ) => new(name, aliases) { Description = description, HelpName = helpName };
}
