using Assay.Host;
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
    public void A_byte_order_mark_is_in_nobodys_way()
    {
        _bin.File("xunit.runner.json", "\uFEFF{ \"failSkips\": true }");
        Assert.True(Read().FailsSkips);
    }

    [Fact]
    public void Values_of_another_kind_than_xUnit_takes_have_no_effect()
    {
        _bin.File(
            "xunit.runner.json",
            """{ "preEnumerateTheories": "false", "failSkips": 1, "failWarns": "on", "seed": "5", "culture": 7, "explicit": "on" }"""
        );
        var settings = Read();
        Assert.True(settings.PreEnumeratesTheories);
        Assert.False(settings.FailsSkips);
        Assert.False(settings.FailsWarnings);
        Assert.Null(settings.Number("seed"));
        Assert.Null(settings.Culture);
        Assert.Null(settings.Explicit);
    }

    [Theory]
    [InlineData("\"on\"", true)]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("\"OFF\"", false)]
    [InlineData("\"yes\"", false)]
    public void Testconfig_takes_more_words_for_yes_and_no(string value, bool expected)
    {
        _bin.File(
            "Shop.Tests.testconfig.json",
            $$"""{ "XUNIT": { "failSkips": {{value}}, /* by hand */ }, }"""
        );
        Assert.Equal(expected, Read(usesTestingPlatform: true).FailsSkips);
    }

    [Fact]
    public void A_damaged_testconfig_is_left_to_the_own_runner()
    {
        _bin.File("Shop.Tests.testconfig.json", "{");
        var refusal = Assert.Throws<DriverDoesNotFitException>(() =>
            Read(usesTestingPlatform: true)
        );
        Assert.StartsWith(
            "Shop.Tests.testconfig.json can't be read: ",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("xunit.runner.json", """{ "stopOnFail": true }""")]
    [InlineData("Shop.Tests.testconfig.json", """{ "xUnit": { "stopOnFail": "on" } }""")]
    public void A_stop_at_the_first_failure_is_left_to_the_own_runner(string file, string content)
    {
        _bin.File(file, content);
        var refusal = Assert.Throws<DriverDoesNotFitException>(() =>
            Read(usesTestingPlatform: true)
        );
        Assert.Equal(
            $"{file} sets stopOnFail, at which only the project's own runner can stop.",
            refusal.Message
        );
    }

    [Fact]
    public void Run_settings_can_stop_at_the_first_failure_and_take_that_back()
    {
        _bin.File("xunit.runner.json", """{ "stopOnFail": true }""");
        _bin.File(
            "a.runsettings",
            "<RunSettings><xUnit><StopOnFail>false</StopOnFail></xUnit></RunSettings>"
        );
        Assert.NotNull(Read());
        _bin.File(
            "a.runsettings",
            "<RunSettings><xUnit><StopOnFail>true</StopOnFail></xUnit></RunSettings>"
        );
        Assert.StartsWith(
            "a.runsettings sets stopOnFail",
            Assert.Throws<DriverDoesNotFitException>(() => Read()).Message,
            StringComparison.Ordinal
        );
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
