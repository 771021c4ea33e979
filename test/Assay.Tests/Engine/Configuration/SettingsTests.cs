using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Configuration;

public sealed class SettingsTests : IDisposable
{
    private const string DesignSample = """
        [test-suite]
        size = 120
        critical = 30
        [[critical-path]]
        name = "Configuration file"
        paths = ["src/**/Config*.cs"]
        [run]
        test-timeout = "90s"
        [budget]
        unit-total-ms = 1000
        unit-test-ms = 100
        integration-total-ms = 10000
        [thresholds]
        kill-rate = 80
        [profile.fast-fail]
        fail-fast = true
        [profile.smart]
        stop-above-failed = "5%"
        """;

    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Without_any_source_every_setting_has_its_default()
    {
        var settings = Settings.Load(new SettingsSources(null, [], NoEnvironment));

        Assert.Equal(TimeSpan.FromSeconds(60), settings.Get(KnownSettings.TestTimeout));
        Assert.Equal(TimeSpan.FromMinutes(5), settings.Get(KnownSettings.FixtureTimeout));
        Assert.Equal(200, settings.Get(KnownSettings.SuiteSize));
        Assert.Equal(50, settings.Get(KnownSettings.SuiteCritical));
        Assert.Equal("Debug", settings.Get(KnownSettings.Configuration));
        Assert.Equal("assay-reports", settings.Get(KnownSettings.Output));
        Assert.Null(settings.Get(KnownSettings.Jobs));
        Assert.Null(settings.Get(KnownSettings.UnitTotal));
        Assert.Null(settings.Get(KnownSettings.KillRate));
        Assert.Empty(settings.Get(KnownSettings.Filter));
        Assert.All(settings.Values, v => Assert.Equal(OriginKind.Default, v.Origin.Kind));
    }

    [Fact]
    public void Every_key_of_the_documented_sample_is_read()
    {
        var settings = FromFile(DesignSample);

        Assert.Equal(120, settings.Get(KnownSettings.SuiteSize));
        Assert.Equal(30, settings.Get(KnownSettings.SuiteCritical));
        Assert.Equal(TimeSpan.FromSeconds(90), settings.Get(KnownSettings.TestTimeout));
        Assert.Equal(1000, settings.Get(KnownSettings.UnitTotal));
        Assert.Equal(100, settings.Get(KnownSettings.UnitTest));
        Assert.Equal(10000, settings.Get(KnownSettings.IntegrationTotal));
        Assert.Equal(80, settings.Get(KnownSettings.KillRate));
        var path = Assert.Single(settings.CriticalPaths);
        Assert.Equal("Configuration file", path.Name);
        Assert.Equal(["src/**/Config*.cs"], path.Paths);
        Assert.Equal(
            [new RunProfile("fast-fail", true, null), new RunProfile("smart", false, 5)],
            settings.Profiles
        );
    }

    [Fact]
    public void The_keys_of_a_run_are_read()
    {
        var settings = FromFile(
            """
            [run]
            fixture-timeout = "2m"
            jobs = 3
            configuration = "Release"
            framework = "net8.0"
            filter = ["Pricing", "/Discount.*/"]
            output = "out"
            """
        );

        Assert.Equal(TimeSpan.FromMinutes(2), settings.Get(KnownSettings.FixtureTimeout));
        Assert.Equal(3, settings.Get(KnownSettings.Jobs));
        Assert.Equal("Release", settings.Get(KnownSettings.Configuration));
        Assert.Equal("net8.0", settings.Get(KnownSettings.Framework));
        Assert.Equal(["Pricing", "/Discount.*/"], settings.Get(KnownSettings.Filter));
        Assert.Equal("out", settings.Get(KnownSettings.Output));
    }

    [Fact]
    public void A_flag_beats_the_environment_which_beats_the_file_which_beats_the_default()
    {
        var file = File("[run]\njobs = 2\noutput = \"of-file\"\nconfiguration = \"OfFile\"\n");
        var environment = new Dictionary<string, string>
        {
            ["ASSAY_RUN_JOBS"] = "3",
            ["ASSAY_RUN_OUTPUT"] = "of-environment",
        };
        FlagValue[] flags = [new(KnownSettings.Jobs, "--jobs", ["4"])];

        var settings = Settings.Load(new SettingsSources(file, flags, environment));

        Assert.Equal(4, settings.Get(KnownSettings.Jobs));
        Assert.Equal("flag --jobs", settings.OriginOf(KnownSettings.Jobs).ToString());
        Assert.Equal("of-environment", settings.Get(KnownSettings.Output));
        Assert.Equal(
            "environment ASSAY_RUN_OUTPUT",
            settings.OriginOf(KnownSettings.Output).ToString()
        );
        Assert.Equal("OfFile", settings.Get(KnownSettings.Configuration));
        Assert.Equal("assay.toml:4", settings.OriginOf(KnownSettings.Configuration).ToString());
        Assert.Equal("default", settings.OriginOf(KnownSettings.SuiteSize).ToString());
    }

    [Theory]
    [InlineData("ASSAY_RUN_TEST_TIMOUT", "1s", "did you mean ASSAY_RUN_TEST_TIMEOUT?")]
    [InlineData(
        "ASSAY_RUN_JOBS",
        "many",
        "ASSAY_RUN_JOBS expects a whole number of at least 1, not \"many\"."
    )]
    public void A_wrong_environment_variable_is_an_error(string name, string value, string expected)
    {
        var environment = new Dictionary<string, string> { [name] = value };

        Assert.Contains(expected, Refusal(null, environment), StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_that_only_begin_with_ASSAY_are_left_alone()
    {
        var environment = new Dictionary<string, string> { ["ASSAY_LAB_SERVER"] = "x" };

        Settings.Load(new SettingsSources(null, [], environment));
    }

    [Fact]
    public void Each_setting_can_be_given_by_its_environment_variable()
    {
        var environment = KnownSettings.Ungrouped.ToDictionary(
            s => s.EnvironmentVariable,
            s =>
                s.Kind is DurationKind ? "7s"
                : s.Kind is CountKind or PercentKind ? "7"
                : s.Kind is FlagKind ? "false"
                : "seven"
        );

        var settings = Settings.Load(new SettingsSources(null, [], environment));

        Assert.All(
            settings.Values,
            v =>
                Assert.Contains(
                    "seven",
                    v.Text.Replace("7", "seven", StringComparison.Ordinal)
                        .Replace("false", "seven", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
        Assert.All(settings.Values, v => Assert.Equal(OriginKind.Environment, v.Origin.Kind));
    }

    [Fact]
    public void A_flag_of_the_wrong_kind_says_what_is_expected()
    {
        FlagValue[] flags = [new(KnownSettings.Jobs, "-j", ["none"])];

        var e = Assert.Throws<AssayException>(() =>
            Settings.Load(new SettingsSources(null, flags, NoEnvironment))
        );

        Assert.Equal("-j expects a whole number of at least 1, not \"none\".", e.Message);
    }

    [Fact]
    public void Values_read_back_as_they_are_shown()
    {
        var shown = FromFile(DesignSample).Values.Where(v => v.Value is not null).ToList();

        foreach (var value in shown)
        {
            var toml = value.Setting.Name.Replace("NAME", "x", StringComparison.Ordinal);
            var header = value.Setting.Table == "critical-path" ? null : toml;
            if (header is not null)
            {
                var again = FromFile($"{header} = {value.Text}").Values;
                Assert.Equal(
                    value.Text,
                    again
                        .Single(v => v.Setting == value.Setting && v.Origin.Kind == OriginKind.File)
                        .Text
                );
            }
        }
    }

    private static readonly Dictionary<string, string> NoEnvironment = [];

    private string File(string toml) => _tree.File("assay.toml", toml);

    private Settings FromFile(string toml) =>
        Settings.Load(new SettingsSources(File(toml), [], NoEnvironment));

    private static string Refusal(string? file, Dictionary<string, string> environment)
    {
        var e = Assert.Throws<AssayException>(() =>
            Settings.Load(new SettingsSources(file, [], environment))
        );
        Assert.Equal(Fault.Usage, e.Fault);
        return e.Message;
    }
}
