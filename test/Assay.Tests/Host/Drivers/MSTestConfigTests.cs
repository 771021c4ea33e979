using System.Xml.Linq;
using Assay.Host;
using Assay.Host.Drivers.MSTest;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

public class MSTestConfigTests
{
    [Fact]
    public void Settings_for_mstest_become_run_settings()
    {
        var settings = XElement.Parse("<RunSettings><TestRunParameters /></RunSettings>");
        Add(
            settings,
            """
            {
              // a comment
              "platformOptions": { "exitProcessOnUnhandledException": true },
              "mstest": {
                "timeout": { "test": 500, "useCooperativeCancellation": true },
                "parallelism": { "enabled": false, "workers": 3, "scope": "class" },
                "execution": { "executionApartmentState": "STA" },
              },
            }
            """
        );
        Assert.Equal(
            "<RunSettings><TestRunParameters />"
                + "<RunConfiguration><DisableParallelization>true</DisableParallelization>"
                + "<ExecutionThreadApartmentState>STA</ExecutionThreadApartmentState></RunConfiguration>"
                + "<MSTest><TestTimeout>500</TestTimeout>"
                + "<CooperativeCancellationTimeout>True</CooperativeCancellationTimeout>"
                + "<Parallelize><Workers>3</Workers></Parallelize></MSTest></RunSettings>",
            settings.ToString(SaveOptions.DisableFormatting)
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "other": { "timeout": 1 } }""")]
    public void A_file_without_settings_for_mstest_changes_nothing(string json)
    {
        var settings = XElement.Parse("<RunSettings />");
        Add(settings, json);
        Assert.Equal("<RunSettings />", settings.ToString());
    }

    [Theory]
    [InlineData(
        """{ "mstest": { "execution": { "dependencies": { "chains": [["A.B", "A.C"]] } } } }""",
        "x.testconfig.json sets mstest:execution:dependencies:chains:0:0, which only the project's own runner can obey."
    )]
    [InlineData("{", "x.testconfig.json can't be read: ")]
    public void A_file_that_can_not_be_obeyed_is_refused(string json, string reason)
    {
        var refusal = Assert.Throws<DriverDoesNotFitException>(() =>
            Add(new XElement("RunSettings"), json)
        );
        Assert.StartsWith(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static void Add(XElement settings, string json)
    {
        using var tree = TestTree.Empty();
        MSTestConfig.AddTo(settings, tree.File("x.testconfig.json", json));
    }
}
