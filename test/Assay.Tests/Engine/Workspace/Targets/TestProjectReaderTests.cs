using Assay.Engine;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Describe;
using Assay.Engine.Workspace.Targets;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Targets;

public sealed class TestProjectReaderTests : IDisposable
{
    private const string TestingPlatformRunner =
        """{ "test": { "runner": "Microsoft.Testing.Platform" }, /* as written by hand */ }""";

    private readonly TestTree _tree = TestTree.Empty();

    public TestProjectReaderTests()
    {
        Directory.CreateDirectory(Path.Combine(_tree.Root, "A", "bin"));
        EmptyAssembly.Write(PathOf("A/bin/A.dll"), ("xunit.v3.core", "3.2.2.0"));
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void VSTest_runs_in_the_bin_folder_with_the_variables_of_the_run_settings()
    {
        _tree.File(
            "A/local.runsettings",
            """
            <RunSettings>
              <RunConfiguration>
                <EnvironmentVariables><COLOUR>green</COLOUR></EnvironmentVariables>
              </RunConfiguration>
            </RunSettings>
            """
        );
        _tree.File("A/Properties/launchSettings.json", LaunchSettingsWith("Project"));

        var project = Read(("RunSettingsFilePath", "local.runsettings"), ("IsTestProject", "true"));

        Assert.False(project.UsesTestingPlatform);
        Assert.Equal(PathOf("A/bin"), project.WorkingDirectory);
        Assert.Equal(PathOf("A/local.runsettings"), project.RunSettingsPath);
        Assert.Equal(
            [new KeyValuePair<string, string>("COLOUR", "green")],
            project.EnvironmentVariables
        );
    }

    [Fact]
    public void The_testing_platform_runs_where_dotnet_test_is_called_with_the_launch_settings()
    {
        _tree.File("global.json", TestingPlatformRunner);
        _tree.File("A/Properties/launchSettings.json", LaunchSettingsWith("Project"));

        var project = Read(("IsTestingPlatformApplication", "true"));

        Assert.True(project.UsesTestingPlatform);
        Assert.Equal(_tree.Root, project.WorkingDirectory);
        Assert.Equal(
            [new KeyValuePair<string, string>("SHAPE", "round")],
            project.EnvironmentVariables
        );
    }

    [Fact]
    public void Arguments_of_the_project_and_of_the_launch_settings_are_left_to_its_own_runner()
    {
        _tree.File("global.json", TestingPlatformRunner);
        _tree.File(
            "A/Properties/launchSettings.json",
            """{ "profiles": { "A": { "commandName": "Project", "commandLineArgs": "--explicit on" } } }"""
        );

        var project = Read(
            ("IsTestingPlatformApplication", "true"),
            ("RunArguments", $"exec \"{PathOf("A/bin/A.dll")}\" --seed 5"),
            ("TestingPlatformCommandLineArguments", "--filter-not-trait \"Needs=a network\"")
        );

        Assert.Equal(
            ["--seed", "5", "--filter-not-trait", "Needs=a network", "--explicit", "on"],
            project.Arguments
        );
        Assert.Equal(
            "the property RunArguments (or StartArguments) of A.csproj adds the argument --seed, which only its own runner can obey",
            project.NoDriverReason
        );
    }

    [Fact]
    public void The_launch_settings_are_named_where_the_argument_is_theirs()
    {
        _tree.File("global.json", TestingPlatformRunner);
        _tree.File(
            "A/Properties/launchSettings.json",
            """{ "profiles": { "A": { "commandName": "Project", "commandLineArgs": "--culture de-DE" } } }"""
        );

        Assert.Equal(
            "commandLineArgs of launchSettings.json adds the argument --culture, which only its own runner can obey",
            Read(("IsTestingPlatformApplication", "true")).NoDriverReason
        );
    }

    [Fact]
    public void Behind_the_VSTest_target_only_one_property_holds_arguments()
    {
        _tree.File(
            "A/Properties/launchSettings.json",
            """{ "profiles": { "A": { "commandName": "Project", "commandLineArgs": "--culture de-DE" } } }"""
        );

        var project = Read(
            ("IsTestingPlatformApplication", "true"),
            ("TestingPlatformDotnetTestSupport", "true"),
            ("RunArguments", "--seed 5"),
            ("TestingPlatformCommandLineArguments", "--explicit on")
        );

        Assert.Equal(["--explicit", "on"], project.Arguments);
    }

    [Fact]
    public void VSTest_passes_no_arguments_on()
    {
        var project = Read(
            ("IsTestProject", "true"),
            ("TestingPlatformCommandLineArguments", "--explicit on")
        );

        Assert.Empty(project.Arguments);
        Assert.Null(project.NoDriverReason);
    }

    [Fact]
    public void The_testing_platform_does_not_look_at_the_run_settings_of_the_project()
    {
        _tree.File("global.json", TestingPlatformRunner);

        var project = Read(
            ("IsTestingPlatformApplication", "true"),
            ("RunSettingsFilePath", "not-there.runsettings")
        );

        Assert.Null(project.RunSettingsPath);
    }

    [Fact]
    public void A_byte_order_mark_is_in_nobodys_way()
    {
        _tree.File("global.json", "\uFEFF" + TestingPlatformRunner);
        _tree.File("A/Properties/launchSettings.json", "\uFEFF" + LaunchSettingsWith("Project"));

        var project = Read(("IsTestingPlatformApplication", "true"));

        Assert.True(project.UsesTestingPlatform);
        Assert.Single(project.EnvironmentVariables);
    }

    [Fact]
    public void A_profile_that_starts_something_else_sets_nothing()
    {
        _tree.File("global.json", TestingPlatformRunner);
        _tree.File("A/A.run.json", LaunchSettingsWith("Executable"));

        Assert.Empty(Read(("IsTestingPlatformApplication", "true")).EnvironmentVariables);
    }

    [Fact]
    public void A_project_may_name_its_own_working_directory()
    {
        _tree.File("global.json", TestingPlatformRunner);

        var project = Read(
            ("IsTestingPlatformApplication", "true"),
            ("RunWorkingDirectory", "../data")
        );

        Assert.Equal(PathOf("data"), project.WorkingDirectory);
    }

    [Fact]
    public void The_testing_platform_behind_the_VSTest_target_runs_in_the_projects_folder()
    {
        var project = Read(
            ("IsTestingPlatformApplication", "true"),
            ("TestingPlatformDotnetTestSupport", "true")
        );

        Assert.True(project.UsesTestingPlatform);
        Assert.Equal(PathOf("A"), project.WorkingDirectory);
    }

    [Theory]
    [InlineData("Microsoft.NET.Test.Sdk", false)]
    [InlineData("TUnit", true)]
    public void Without_a_word_about_the_runner_it_is_VSTest_where_the_project_has_it(
        string package,
        bool usesTestingPlatform
    )
    {
        _tree.File(
            "A/bin/A.deps.json",
            $$"""{ "libraries": { "{{package}}/1.0.0": { "type": "package" } } }"""
        );

        Assert.Equal(
            usesTestingPlatform,
            Read(("IsTestingPlatformApplication", "true")).UsesTestingPlatform
        );
    }

    [Fact]
    public void A_project_that_is_no_testing_platform_application_never_runs_on_it()
    {
        _tree.File("global.json", TestingPlatformRunner);

        Assert.False(Read(("IsTestProject", "true")).UsesTestingPlatform);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><RunSettings>&b;</RunSettings>")]
    [InlineData("<RunSettings>")]
    [InlineData(null)]
    public void Run_settings_that_cannot_be_read_are_named(string? content)
    {
        if (content is not null)
        {
            _tree.File("A/local.runsettings", content);
        }

        var fault = Assert.Throws<AssayException>(() =>
            Read(("RunSettingsFilePath", "local.runsettings"))
        );

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("local.runsettings", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("global.json")]
    [InlineData("A/Properties/launchSettings.json")]
    public void Damaged_JSON_is_named(string file)
    {
        _tree.File("global.json", TestingPlatformRunner);
        _tree.File(file, "{");

        var fault = Assert.Throws<AssayException>(() =>
            Read(("IsTestingPlatformApplication", "true"))
        );

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains(PathOf(file), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Launch_settings_that_another_program_holds_say_so()
    {
        _tree.File("global.json", TestingPlatformRunner);
        using var held = File.Open(
            _tree.File("A/Properties/launchSettings.json", LaunchSettingsWith("Project")),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );

        var fault = Assert.Throws<AssayException>(() =>
            Read(("IsTestingPlatformApplication", "true"))
        );

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("launchSettings.json", fault.Message, StringComparison.Ordinal);
    }

    private static string LaunchSettingsWith(string command) =>
        $$"""
            {
              "profiles": {
                "Container": { "commandName": "Docker", "environmentVariables": { "SHAPE": "cubic" } },
                "A": { "commandName": "{{command}}", "environmentVariables": { "SHAPE": "round" } },
              }
            }
            """;

    private string PathOf(string relative) => Path.GetFullPath(relative, _tree.Root);

    private TestProject Read(params (string Name, string Value)[] answers)
    {
        var target = new ProjectTarget(
            answers
                .Append(("MSBuildProjectFullPath", PathOf("A/A.csproj")))
                .Append(("TargetPath", PathOf("A/bin/A.dll")))
                .Append(("TargetFramework", "net10.0"))
                .ToDictionary(a => a.Item1, a => a.Item2)
        );
        return new TestProjectReader(_tree.Root, new ProjectReferences([target])).Read("A", target);
    }
}
