using Assay.Host.Drivers.XUnit;
using Assay.Model;
using Assay.Model.Wire;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers.XUnit;

public sealed class RunnerSettingsTests : IDisposable
{
    private readonly TestTree _bin = TestTree.Empty();

    public void Dispose() => _bin.Dispose();

    [Fact]
    public void Without_a_file_everything_is_at_its_default()
    {
        var settings = Read();
        Assert.Null(settings.Culture);
        Assert.False(settings.FailsSkips);
        Assert.False(settings.FailsWarnings);
        Assert.True(settings.PreEnumeratesTheories);
        Assert.Null(settings.ParallelizesCollections);
        Assert.Null(settings.MaximumThreads);
        Assert.Null(settings.MethodDisplay);
        Assert.Null(settings.Explicit);
    }

    [Fact]
    public void The_file_with_the_name_of_the_assembly_is_read_instead_of_the_general_one()
    {
        _bin.File("xunit.runner.json", """{ "failSkips": true, "failWarns": true }""");
        _bin.File("Shop.Tests.xunit.runner.json", """{ "failSkips": true }""");
        Assert.True(Read().FailsSkips);
        Assert.False(Read().FailsWarnings);
    }

    [Theory]
    [InlineData("{ \"failSkips\": true")]
    [InlineData("[ true ]")]
    [InlineData("{ \"failSkips\": true } // a comment")]
    public void A_file_that_is_no_JSON_object_counts_as_absent(string content)
    {
        _bin.File("xunit.runner.json", content);
        Assert.False(Read().FailsSkips);
    }

    [Fact]
    public void Testconfig_holds_on_the_testing_platform_only()
    {
        _bin.File("Shop.Tests.testconfig.json", """{ "xUnit": { "culture": "invariant" } }""");
        Assert.Null(Read().Culture);
        Assert.Equal("", Read(usesTestingPlatform: true).Culture);
    }

    [Fact]
    public void Run_settings_hold_on_VSTest_only_and_before_the_runners_own_file()
    {
        _bin.File("xunit.runner.json", """{ "culture": "de-DE" }""");
        _bin.File(
            "a.runsettings",
            """
            <RunSettings>
              <RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>
              <xUnit><Culture>fr-FR</Culture></xUnit>
            </RunSettings>
            """
        );
        Assert.Equal("fr-FR", Read().Culture);
        Assert.False(Read().ParallelizesCollections);
        Assert.Equal("de-DE", Read(usesTestingPlatform: true).Culture);
        Assert.Null(Read(usesTestingPlatform: true).ParallelizesCollections);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("0", null)]
    [InlineData("\"default\"", null)]
    [InlineData("\"unlimited\"", -1)]
    [InlineData("\"0.5x\"", -1)]
    public void Threads_are_one_or_more_or_for_the_assembly_to_say(string value, int? expected)
    {
        _bin.File("xunit.runner.json", $$"""{ "maxParallelThreads": {{value}} }""");
        Assert.Equal(expected, Read().MaximumThreads);
    }

    [Theory]
    [InlineData("method", "Method")]
    [InlineData("CLASSANDMETHOD", "ClassAndMethod")]
    [InlineData("neither", null)]
    public void Names_are_given_on_as_the_framework_spells_them(string value, string? expected)
    {
        _bin.File("xunit.runner.json", $$"""{ "methodDisplay": "{{value}}" }""");
        Assert.Equal(expected, Read().MethodDisplay);
    }

    [Fact]
    public void Several_names_are_given_on_together()
    {
        _bin.File(
            "xunit.runner.json",
            """{ "methodDisplayOptions": "useEscapeSequences,replaceUnderscoreWithSpace" }"""
        );
        Assert.Equal("UseEscapeSequences, ReplaceUnderscoreWithSpace", Read().MethodDisplayOptions);
    }

    private RunnerSettings Read(bool usesTestingPlatform = false)
    {
        var runSettings = Path.Combine(_bin.Root, "a.runsettings");
        return RunnerSettings.Read(
            new Load(
                Framework.XUnit3,
                Path.Combine(_bin.Root, "Shop.Tests.dll"),
                _bin.Root,
                File.Exists(runSettings) ? runSettings : null,
                usesTestingPlatform,
                [],
                false
            )
        );
    }
}
