using Assay.Engine.Workspace.Describe;
using Assay.Engine.Workspace.Targets;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Targets;

public sealed class TargetChoiceTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void The_newest_target_that_can_run_here_is_taken() =>
        Assert.Equal(
            "net9.0",
            Chosen(Runtimes("8.0.1", "9.0.1"), "net8.0", "net9.0", "net10.0", "net472")
        );

    [Fact]
    public void The_target_without_a_platform_goes_before_the_one_with() =>
        Assert.Equal("net10.0", Chosen(Runtimes("10.0.1"), "net10.0-windows", "net10.0"));

    [Fact]
    public void A_target_that_the_user_names_is_taken_though_it_is_not_the_newest() =>
        Assert.Equal(
            "net8.0",
            Choose(
                new TargetChoice(Runtimes("8.0.1", "10.0.1"), "NET8.0"),
                "net8.0",
                "net10.0"
            ).Chosen
        );

    [Fact]
    public void A_named_target_that_the_project_does_not_have_is_said() =>
        Assert.Equal(
            "It does not target net9.0, only net8.0, net10.0.",
            Choose(new TargetChoice(Runtimes("10.0.1"), "net9.0"), "net8.0", "net10.0").Reason
        );

    [Fact]
    public void A_target_without_a_runtime_names_what_to_install_and_how_to_roll_forward() =>
        Assert.Equal(
            "It targets net8.0, for which this machine has no runtime (installed is Microsoft.NETCore.App 9.0.2, 10.0.1); install Microsoft.NETCore.App 8.0, or set DOTNET_ROLL_FORWARD=Major to run it on a newer one.",
            Reason(Runtimes("10.0.1", "9.0.2"), "net8.0")
        );

    [Fact]
    public void Rolling_forward_is_not_offered_where_nothing_newer_is_there() =>
        Assert.EndsWith(
            "; install Microsoft.NETCore.App 10.0.",
            Reason(Runtimes("8.0.1"), "net10.0"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, "8.0.5", true)]
    [InlineData(null, "8.1.0", true)]
    [InlineData(null, "9.0.0", false)]
    [InlineData("Major", "9.0.0", true)]
    [InlineData("LatestMajor", "10.0.0", true)]
    [InlineData("major", "7.0.0", false)]
    [InlineData("LatestPatch", "8.0.5", true)]
    [InlineData("LatestPatch", "8.1.0", false)]
    [InlineData("Disable", "8.0.5", false)]
    [InlineData("Disable", "8.0.0", true)]
    [InlineData("Minor", "8.0.0-rc.1", false)]
    [InlineData("Major", "9.0.0-preview.10", true)]
    public void Runtimes_roll_forward_as_the_environment_says(
        string? policy,
        string installed,
        bool runs
    ) =>
        Assert.Equal(
            runs,
            Choose(new TargetChoice(Runtimes(policy, [installed]), null), "net8.0").Chosen
                is not null
        );

    [Fact]
    public void A_project_may_set_its_own_policy_which_the_environment_overrides()
    {
        var target = Target("net8.0", ("RollForward", "Major"));

        Assert.NotNull(Choose(new TargetChoice(Runtimes("9.0.0"), null), target).Chosen);
        Assert.Null(Choose(new TargetChoice(Runtimes("Minor", ["9.0.0"]), null), target).Chosen);
    }

    [Fact]
    public void Every_shared_framework_that_was_built_for_has_to_be_there()
    {
        _tree.File(
            "A.runtimeconfig.json",
            """
            {
              "runtimeOptions": {
                "frameworks": [
                  { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
                  { "name": "Microsoft.AspNetCore.App", "version": "10.0.0" }
                ]
              }
            }
            """
        );
        var target = Target("net10.0", ("TargetPath", Path.Combine(_tree.Root, "A.dll")));

        var (chosen, reason) = Choose(new TargetChoice(Runtimes("10.0.1"), null), target);

        Assert.Null(chosen);
        Assert.Contains(
            "(no Microsoft.AspNetCore.App is installed); install Microsoft.AspNetCore.App 10.0.",
            reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_policy_that_was_built_in_is_followed()
    {
        _tree.File(
            "A.runtimeconfig.json",
            """
            {
              "runtimeOptions": {
                "rollForward": "LatestMajor",
                "framework": { "name": "Microsoft.NETCore.App", "version": "8.0.0" }
              }
            }
            """
        );
        var target = Target("net8.0", ("TargetPath", Path.Combine(_tree.Root, "A.dll")));

        Assert.NotNull(Choose(new TargetChoice(Runtimes("10.0.1"), null), target).Chosen);
    }

    [Fact]
    public void A_framework_may_have_a_policy_of_its_own()
    {
        _tree.File(
            "A.runtimeconfig.json",
            """
            {
              "runtimeOptions": {
                "rollForward": "LatestPatch",
                "frameworks": [
                  { "name": "Microsoft.NETCore.App", "version": "8.0.0", "rollForward": "Major" }
                ]
              }
            }
            """
        );
        var target = Target("net8.0", ("TargetPath", Path.Combine(_tree.Root, "A.dll")));

        Assert.NotNull(Choose(new TargetChoice(Runtimes("10.0.1"), null), target).Chosen);
    }

    [Fact]
    public void What_brings_its_own_runtime_needs_none()
    {
        _tree.File(
            "A.runtimeconfig.json",
            """
            {
              "runtimeOptions": {
                "includedFrameworks": [{ "name": "Microsoft.NETCore.App", "version": "10.0.9" }]
              }
            }
            """
        );
        var target = Target("net10.0", ("TargetPath", Path.Combine(_tree.Root, "A.dll")));

        Assert.NotNull(Choose(new TargetChoice(Runtimes("8.0.1"), null), target).Chosen);
    }

    [Fact]
    public void NET_Framework_is_taken_where_it_runs_but_after_every_newer_target()
    {
        var runtimes = Runtimes(null, ["8.0.1"], hasNetFramework: true);

        Assert.Equal("net48", Chosen(runtimes, "net48", "net10.0"));
        Assert.Equal("net8.0", Chosen(runtimes, "net48", "net8.0"));
    }

    [Theory]
    [InlineData("net48", "It targets net48, and .NET Framework runs on Windows only;")]
    [InlineData("netstandard2.0", "It targets netstandard2.0, on which no tests run by themselves")]
    [InlineData("net10.0-android", "It targets net10.0-android, whose tests run on android only")]
    public void A_target_that_never_runs_here_has_its_own_sentence(
        string target,
        string sentence
    ) => Assert.StartsWith(sentence, Reason(Runtimes("10.0.1"), target), StringComparison.Ordinal);

    private static InstalledRuntimes Runtimes(params string[] versions) => Runtimes(null, versions);

    private static InstalledRuntimes Runtimes(
        string? rollForward,
        string[] versions,
        bool hasNetFramework = false
    ) =>
        new(
            new Dictionary<string, IReadOnlyList<RuntimeVersion>>
            {
                ["Microsoft.NETCore.App"] = versions
                    .Select(v => RuntimeVersion.TryParse(v, out var version) ? version : null!)
                    .Order()
                    .ToArray(),
            },
            rollForward
        )
        {
            HasNetFramework = hasNetFramework,
        };

    private static string? Chosen(InstalledRuntimes runtimes, params string[] targets) =>
        Choose(new TargetChoice(runtimes, null), targets).Chosen;

    private static string Reason(InstalledRuntimes runtimes, params string[] targets) =>
        Choose(new TargetChoice(runtimes, null), targets).Reason!;

    private static (string? Chosen, string? Reason) Choose(
        TargetChoice choice,
        params string[] targets
    ) => Choose(choice, targets.Select(t => Target(t)).ToArray());

    private static (string? Chosen, string? Reason) Choose(
        TargetChoice choice,
        params ProjectTarget[] targets
    ) =>
        choice.TryChoose(targets, out var chosen, out var refusal)
            ? (chosen.TargetFramework, null)
            : (null, refusal.Reason);

    private static ProjectTarget Target(string name, params (string Name, string Value)[] more)
    {
        var (identifier, version) = name switch
        {
            "net48" or "net472" => (".NETFramework", "v4.8"),
            "netstandard2.0" => (".NETStandard", "v2.0"),
            _ => (".NETCoreApp", "v" + name.Split('-')[0][3..]),
        };
        var answers = new Dictionary<string, string>
        {
            ["TargetFramework"] = name,
            ["TargetFrameworkIdentifier"] = identifier,
            ["TargetFrameworkVersion"] = version,
            ["TargetPlatformIdentifier"] = name.Contains('-', StringComparison.Ordinal)
                ? name.Split('-')[1]
                : "",
            ["TargetPath"] = "/nowhere/A.dll",
        };
        foreach (var (key, value) in more)
        {
            answers[key] = value;
        }
        return new ProjectTarget(answers);
    }
}
