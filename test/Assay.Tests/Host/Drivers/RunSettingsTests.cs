using Assay.Host;
using Assay.Host.Drivers;
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

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Throws<DriverDoesNotFitException>(() => RunSettings.Read("/nowhere/x.runsettings"));
}
