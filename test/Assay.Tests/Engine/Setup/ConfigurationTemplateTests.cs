using Assay.Engine.Configuration;
using Assay.Engine.Plan;
using Assay.Engine.Setup;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Setup;

public sealed class ConfigurationTemplateTests : IDisposable
{
    private static readonly SurveyedProject[] Projects =
    [
        new("Orchard", "/o/Orchard.csproj", IsTest: false, null, null),
        new("Orchard.Tests", "/o/Orchard.Tests.csproj", IsTest: true, "net10.0", null),
        new("Orchard.Old", "/o/Orchard.Old.csproj", IsTest: true, null, "It targets net48."),
    ];

    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void It_changes_nothing_but_what_it_proposes()
    {
        var settings = Read(Write([], null));

        Assert.All(settings.Values, v => Assert.Equal(OriginKind.Default, v.Origin.Kind));
    }

    [Fact]
    public void It_shows_every_key()
    {
        var text = Write([], null);

        Assert.All(
            KnownSettings.Ungrouped,
            s => Assert.Contains($"# {s.Key} = ", text, StringComparison.Ordinal)
        );
    }

    // Whoever uncomments a line must not get an error.
    [Fact]
    public void Every_line_that_is_commented_out_is_a_valid_one()
    {
        var text = string.Join(
            '\n',
            Write([], null)
                .Split('\n')
                .Select(line =>
                    line.Contains(" = ", StringComparison.Ordinal)
                    || line.StartsWith("# [", StringComparison.Ordinal)
                        ? line.TrimStart('#', ' ')
                        : line
                )
        );

        var settings = Read(text);

        Assert.All(settings.Values, v => Assert.Equal(OriginKind.File, v.Origin.Kind));
        Assert.Single(settings.CriticalPaths);
        Assert.Single(settings.Profiles);
    }

    [Fact]
    public void It_names_the_test_projects()
    {
        var text = Write([], null);

        Assert.Contains("#   Orchard.Tests (net10.0)", text, StringComparison.Ordinal);
        Assert.Contains("#   Orchard.Old (can't run here)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#   Orchard (", text, StringComparison.Ordinal);
    }

    [Fact]
    public void That_tests_may_be_spread_is_proposed_and_not_turned_on()
    {
        var text = Write(
            [],
            new Measured(1, 2)
            {
                Spread = new SpreadProposal(
                    ["Orchard.Tests"],
                    TimeSpan.FromSeconds(4.1),
                    TimeSpan.FromSeconds(2)
                ),
            }
        );

        Assert.Contains(
            "\n# across-processes = [\"Orchard.Tests\"]\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("about 2.0 s and not 4.1 s", text, StringComparison.Ordinal);
        Assert.Empty(Read(text).Get(KnownSettings.AcrossProcesses));
    }

    [Fact]
    public void Proposed_critical_paths_are_marked_and_read_back()
    {
        var path = new CriticalPath("Say \"yes\"", ["src/**/*Price*.cs"]);

        var text = Write([new Proposal(path, 3)], null);

        Assert.Contains(
            "# Proposed from the names of 3 files: check, rename or delete it.\n[[critical-path]]",
            text,
            StringComparison.Ordinal
        );
        var read = Assert.Single(Read(text).CriticalPaths);
        Assert.Equal(path.Name, read.Name);
        Assert.Equal(path.Paths, read.Paths);
    }

    [Fact]
    public void Budgets_follow_what_was_measured()
    {
        var settings = Read(Write([], new Measured(SlowestMs: 130, TotalMs: 2_900)));

        Assert.Equal(500, settings.Get(KnownSettings.UnitTest));
        Assert.Equal(10_000, settings.Get(KnownSettings.UnitTotal));
    }

    private static string Write(IReadOnlyList<Proposal> proposals, Measured? measured) =>
        new ConfigurationTemplate("Orchard.slnx", Projects).Write(proposals, measured);

    private Settings Read(string toml) =>
        Settings.Load(
            new SettingsSources(
                _tree.File("assay.toml", toml),
                [],
                new Dictionary<string, string>()
            )
        );
}
