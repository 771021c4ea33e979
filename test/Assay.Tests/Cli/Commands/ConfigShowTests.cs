using System.Text.Json;
using Assay.Engine.Configuration;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

public sealed class ConfigShowTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public ConfigShowTests()
    {
        _tree.File("Shop.csproj", "<Project />");
        _tree.File(
            "assay.toml",
            """
            [run]
            test-timeout = "90s"
            jobs = 2
            [[critical-path]]
            name = "Configuration file"
            paths = ["src/**/Config*.cs"]
            [profile.smart]
            stop-above-failed = "5%"
            """
        );
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Each_value_is_shown_with_its_origin()
    {
        var call = await ShowAsync("-j", "4", "--filter", "a;b", "--filter", "c");

        Assert.Equal(0, call.ExitCode);
        Assert.Matches(@"(?m)^run\.test-timeout +""90s"" +assay\.toml:2 *\r?$", call.Out);
        Assert.Matches(@"(?m)^run\.jobs +4 +flag --jobs *\r?$", call.Out);
        Assert.Matches(@"(?m)^run\.filter +\[""a;b"", ""c""] +flag --filter *\r?$", call.Out);
        Assert.Matches(
            @"(?m)^run\.output +""of-environment"" +environment ASSAY_RUN_OUTPUT *\r?$",
            call.Out
        );
        Assert.Matches(@"(?m)^test-suite\.size +200 +default *\r?$", call.Out);
        Assert.Matches(
            @"(?m)^critical-path\.1\.name +""Configuration file"" +assay\.toml:5 *\r?$",
            call.Out
        );
        Assert.Matches(@"(?m)^profile\.smart\.stop-above-failed +5 +assay\.toml:8 *\r?$", call.Out);
        Assert.Empty(call.Error);
    }

    [Fact]
    public async Task The_document_holds_every_key()
    {
        var call = await ShowAsync("--format", "json");

        using var document = JsonDocument.Parse(call.Out);
        Assert.Equal("assay/config/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal("assay.toml", document.RootElement.GetProperty("file").GetString());
        var settings = document.RootElement.GetProperty("settings").EnumerateArray().ToList();
        Assert.Superset(
            KnownSettings.Ungrouped.Select(s => s.Name).ToHashSet(),
            settings.Select(s => s.GetProperty("name").GetString()!).ToHashSet()
        );
        var timeout = settings.Single(s => s.GetProperty("name").GetString() == "run.test-timeout");
        Assert.Equal("90s", timeout.GetProperty("value").GetString());
        Assert.Equal("file", timeout.GetProperty("origin").GetString());
        Assert.Equal("assay.toml", timeout.GetProperty("place").GetString());
        Assert.Equal(2, timeout.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task An_unknown_key_ends_with_exit_code_2()
    {
        _tree.File("assay.toml", "[run]\ntest-timout = \"1s\"");

        var call = await ShowAsync();

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(
            "assay.toml:2: unknown key run.test-timout",
            call.Error,
            StringComparison.Ordinal
        );
    }

    private Task<CliCall> ShowAsync(params string[] options) =>
        CliCall.RunAsync(
            CliCall.Surroundings(_tree.Root) with
            {
                Environment = new Dictionary<string, string>
                {
                    ["ASSAY_RUN_OUTPUT"] = "of-environment",
                },
            },
            ["config", "show", .. options]
        );
}
