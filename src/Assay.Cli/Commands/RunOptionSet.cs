using System.CommandLine;
using System.Globalization;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Report.Runs.Export;
using Assay.Engine.Run;

namespace Assay.Cli.Commands;

/// <summary>The options of <c>assay run</c> beside the shared ones.</summary>
internal sealed class RunOptionSet
{
    // More retries than this are a mistake of typing.
    private const int MostRetries = 100;

    // What design.md gives the profile of that name.
    private const double SmartPercent = 5;

    private readonly Option<string[]> _test = new("--test")
    {
        Description = "Only the test of exactly this id. May be repeated.",
        HelpName = "ID",
    };

    private readonly Option<bool> _failFast = new("--fail-fast")
    {
        Description = "Run what is most at stake first, and stop all hosts at the first failure.",
    };

    private readonly Option<bool> _smart = new("--smart")
    {
        Description =
            "Run what is most at stake first, and stop once more than 5 % of the tests have failed.",
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "Run as a [profile.NAME] of assay.toml says.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _retries = new("--retries")
    {
        Description = "Run what failed up to N times more; what passes then is flaky, not passed.",
        HelpName = "N",
    };

    private readonly Option<string> _flakyResult = ReportOptions.FlakyResult();

    private readonly Option<string?> _changed = new("--changed")
    {
        Description =
            "Only tests that a change may matter to: the working tree against BASE, or against where the branch left the default one.",
        HelpName = "BASE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _verify = new("--verify")
    {
        Description =
            "With --changed: afterwards also run the tests that were not selected, and record the failures that the selection would have missed.",
    };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Run tests too that passed before with all that they depend on.",
    };

    private readonly Option<string?> _shuffle = new("--shuffle")
    {
        Description =
            "Run the tests in an order by chance, the same for the same SEED; without SEED another one each time.",
        HelpName = "SEED",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _report = ReportOptions.Formats();

    private readonly Option<string?> _explain = new("--explain")
    {
        Description =
            "Run nothing: say what is at stake in the test of exactly this id, and why it comes when it does.",
        HelpName = "ID",
    };

    private readonly Option<bool> _plan = new("--plan")
    {
        Description =
            "Run nothing: say what would run in which order and why, and which tests conflict.",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_changed);
        command.Options.Add(_verify);
        command.Options.Add(_test);
        command.Options.Add(_failFast);
        command.Options.Add(_smart);
        command.Options.Add(_profile);
        command.Options.Add(_retries);
        command.Options.Add(_flakyResult);
        command.Options.Add(_noCache);
        command.Options.Add(_shuffle);
        command.Options.Add(_report);
        command.Options.Add(_plan);
        command.Options.Add(_explain);
    }

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="AssayException">An option has no value of its kind, or options contradict each other.</exception>
    public RunWishes Read(ParseResult parsed)
    {
        var wishes = new RunWishes(
            Retries(parsed.GetValue(_retries)),
            FailsOnFlaky(parsed.GetValue(_flakyResult)),
            parsed.GetValue(_profile)
        )
        {
            Change = parsed.GetResult(_changed) is null
                ? null
                : new ChangeWish(parsed.GetValue(_changed)),
            Tests = [.. (parsed.GetValue(_test) ?? []).Select(ExactTest.Filter)],
            Reports = [.. (parsed.GetValue(_report) ?? []).Distinct().Select(RunExport.Of)],
            FailFast = parsed.GetValue(_failFast),
            Smart = parsed.GetValue(_smart),
            PlanOnly = parsed.GetValue(_plan),
            Explain = parsed.GetValue(_explain) is { } explained
                ? ExactTest.Filter(explained, "--explain")
                : null,
            Verify = parsed.GetValue(_verify),
            NoCache = parsed.GetValue(_noCache),
            Shuffle = parsed.GetResult(_shuffle) is null
                ? null
                : new Shuffle(Seed(parsed.GetValue(_shuffle))),
        };
        if (wishes.Verify && wishes.Change is null)
        {
            throw Wrong("--verify asks what --changed has missed; give both.");
        }
        var ways = new[]
        {
            (wishes.FailFast, "--fail-fast"),
            (wishes.Smart, "--smart"),
            (wishes.Profile is not null, "--profile"),
            (wishes.Shuffle is not null, "--shuffle"),
        };
        return ways.Where(w => w.Item1).Select(w => w.Item2).ToArray() is [var one, var second, ..]
            ? throw Wrong($"{one} and {second} contradict each other; give one of them.")
            : wishes;
    }

    /// <summary>When a run ends early.</summary>
    /// <exception cref="AssayException">There is no such profile.</exception>
    public static StopRule StopOf(RunWishes wishes, Settings settings) =>
        wishes switch
        {
            { FailFast: true } => StopRule.FirstFailure,
            { Smart: true } => new StopRule(SmartPercent),
            { Profile: { } name } => StopOf(name, settings),
            _ => StopRule.Never,
        };

    /// <summary>Whether a flaky test fails the run.</summary>
    /// <exception cref="AssayException">The word says neither.</exception>
    public static bool FailsOnFlaky(string? word) =>
        word switch
        {
            "pass" => false,
            "fail" => true,
            _ => throw Wrong($"--flaky-result expects pass or fail, not '{word}'."),
        };

    private static StopRule StopOf(string name, Settings settings)
    {
        var known = settings.Profiles.Select(p => p.Name).ToArray();
        var profile =
            settings.Profiles.FirstOrDefault(p => p.Name == name)
            ?? throw Wrong(
                known.Length == 0
                    ? $"There is no profile '{name}', because assay.toml has none; add a [profile.{name}]."
                    : $"There is no profile '{name}' in assay.toml; there are {string.Join(", ", known)}."
            );
        return profile.FailFast ? StopRule.FirstFailure : new StopRule(profile.StopAboveFailed);
    }

    private static int Retries(string? text) =>
        text is null ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= MostRetries
            ? number
        : throw Wrong($"--retries expects a whole number from 0 to {MostRetries}, not '{text}'.");

    private static int Seed(string? text) =>
        text is null ? Random.Shared.Next()
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw Wrong($"--shuffle expects a whole number from 0 to {int.MaxValue}, not '{text}'.");

    private static AssayException Wrong(string sentence) => new(Fault.Usage, sentence);
}
