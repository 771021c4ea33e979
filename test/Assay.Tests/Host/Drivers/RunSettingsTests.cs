using Assay.Host;
using Assay.Host.Drivers;
using Assay.Model;
using Assay.Model.Wire;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

public class RunSettingsTests
{
    [Fact]
    public void Without_a_file_all_is_at_its_default()
    {
        var settings = RunSettings.Read(null);
        Assert.Empty(settings.Parameters);
        Assert.False(settings.DisablesParallelization);
        Assert.Null(settings.Value("NUnit", "WorkDirectory"));
    }

    [Fact]
    public void Values_and_parameters_are_read()
    {
        using var tree = TestTree.Empty();
        var file = tree.File(
            "x.runsettings",
            """
            <RunSettings>
              <RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>
              <NUnit><WorkDirectory> work </WorkDirectory></NUnit>
              <TestRunParameters><Parameter name="a" value="1" /><Parameter name="b" /></TestRunParameters>
            </RunSettings>
            """
        );
        var settings = RunSettings.Read(file);
        Assert.True(settings.DisablesParallelization);
        Assert.Equal("work", settings.Value("NUnit", "WorkDirectory"));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "1" }, settings.Parameters);
    }

    [Theory]
    [InlineData(
        "<RunSettings><RunConfiguration><TestCaseFilter>A=B</TestCaseFilter></RunConfiguration></RunSettings>",
        "x.runsettings has a TestCaseFilter, which only the project's own runner can apply."
    )]
    [InlineData("<RunSettings>", "x.runsettings can't be read as run settings: ")]
    [InlineData(
        """<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><RunSettings>&e;</RunSettings>""",
        "x.runsettings can't be read as run settings: For security reasons DTD is prohibited"
    )]
    public void A_file_that_can_not_be_obeyed_is_refused(string content, string reason)
    {
        using var tree = TestTree.Empty();
        var file = tree.File("x.runsettings", content);
        var refusal = Assert.Throws<DriverDoesNotFitException>(() => RunSettings.Read(file));
        Assert.StartsWith(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Playwright")]
    [InlineData("InProcDataCollectionRunSettings")]
    public void Under_VSTest_a_section_for_an_extension_is_refused(string section)
    {
        using var tree = TestTree.Empty();
        var file = tree.File("x.runsettings", $"<RunSettings><{section} /></RunSettings>");
        var refusal = Assert.Throws<DriverDoesNotFitException>(() => RunSettings.For(Load(file)));
        Assert.Equal(
            $"x.runsettings has the section {section}, which is for an extension of VSTest that only the project's own runner loads.",
            refusal.Message
        );
    }

    [Fact]
    public void Sections_that_drivers_obey_or_that_make_reports_are_taken()
    {
        using var tree = TestTree.Empty();
        var file = tree.File(
            "x.runsettings",
            """
            <RunSettings>
              <RunConfiguration /><TestRunParameters /><MSTest /><MSTestV2 /><NUnit /><xUnit />
              <DataCollectionRunSettings /><LoggerRunSettings />
            </RunSettings>
            """
        );
        Assert.Equal("x.runsettings", RunSettings.For(Load(file)).Name);
    }

    [Fact]
    public void On_the_testing_platform_the_file_is_not_even_read() =>
        Assert.Empty(
            RunSettings.For(Load("/nowhere/x.runsettings") with { UsesTestingPlatform = true }).Name
        );

    private static Load Load(string file) =>
        new(Framework.NUnit, "/bin/Tests.dll", "/", file, false, [], false);

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Throws<DriverDoesNotFitException>(() => RunSettings.Read("/nowhere/x.runsettings"));
}
