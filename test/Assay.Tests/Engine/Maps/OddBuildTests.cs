using System.Text.RegularExpressions;
using Assay.Analysis.Coverage;

namespace Assay.Tests.Engine.Maps;

public sealed class OddBuildTests(OddBuild odd) : IClassFixture<OddBuild>
{
    [Fact]
    public void Every_test_ends_with_probes_as_it_does_without()
    {
        Assert.Equal(odd.Plain.Tests.Count, odd.Plain.Outcomes.Count());
        Assert.All(
            odd.Plain.Outcomes,
            o => Assert.EndsWith(" Passed", o, StringComparison.Ordinal)
        );
        Assert.Equal(odd.Plain.Outcomes, odd.Mapped.Outcomes);
    }

    [Fact]
    public void Only_what_guards_itself_against_change_is_sensitive_to_probes_and_it_is_named() =>
        Assert.Equal(
            [
                "Odd.Tests/Odd.BuildTests.Guarded_against_change",
                "Odd.Tests/Odd.BuildTests.Guarded_in_another_test",
            ],
            odd.Mapped.Map.Sensitive.Select(s => s.Test).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void What_has_no_map_is_told_in_a_sentence_each() =>
        Assert.Equal(
            [
                "Locked.dll cannot be read (…) and has no map; close what uses it, or make it and its symbols readable, and run again.",
                "Mixed.dll mixes native and managed code and has no map.",
            ],
            odd.Mapped.Map.LeftOut.Select(s => Regex.Replace(s, @"\(.+\)", "(…)"))
        );

    [Fact]
    public void What_lies_in_the_bin_folder_and_is_none_of_the_users_is_no_matter() =>
        Assert.Equal(
            [
                "Guarded.dll",
                "Imaged.dll",
                "Low.dll",
                "Mangled.dll",
                "Odd.Tests.dll",
                "Pathed.dll",
                "one/Twice.dll",
                "two/Twice.dll",
            ],
            odd.Mapped.Map.Modules.Where(m => m.IsUsersCode).Select(m => m.File)
        );

    [Theory]
    [InlineData("BuildTests.Sources_elsewhere", "Pathed.dll", "6 7 11 12")]
    [InlineData("LoadTests.Image", "Imaged.dll", "5")]
    [InlineData("LoadTests.Image_with_symbols", "Imaged.dll", "7")]
    [InlineData("LoadTests.Stream", "Imaged.dll", "5")]
    [InlineData("LoadTests.Stream_with_symbols", "Imaged.dll", "5")]
    [InlineData("LoadTests.Compiled_at_run_time", "Imaged.dll", "5")]
    [InlineData(
        "LowTests.Filters(n: 1, expected: 13)",
        "Low.dll",
        "15 104 109 111 117 118 120 122 125 189 190 194"
    )]
    public void What_was_loaded_in_whatever_way_is_mapped_to_its_lines(
        string test,
        string file,
        string lines
    ) => Assert.Equal(lines, Lines("Odd.Tests/Odd." + test, file));

    [Fact]
    public void Sources_that_lie_elsewhere_are_told_by_the_name_that_they_had()
    {
        Assert.Equal(0, odd.Coverage.ExitCode);
        Assert.Contains(
            "  /_/src/Pathed/Code.cs:8-9\n",
            odd.Coverage.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sources_of_a_build_that_is_the_same_on_every_machine_are_found_in_the_solution() =>
        Assert.Equal(
            [Path.Combine(odd.Root, "Imaged", "Code.cs")],
            odd.Mapped.Map.Modules.Single(m => m.File == "Imaged.dll").Table.Documents
        );

    private string Lines(string test, string file)
    {
        var map = odd.Mapped.Map;
        var module = map.Modules.ToList().FindIndex(m => m.File == file);
        var passed = new int[map.Modules[module].Table.Probes];
        foreach (var probe in map.Coverage.ProbesOf(test)!)
        {
            var own = probe - map.Coverage.FirstProbe(module);
            if (own >= 0 && own < passed.Length)
            {
                passed[own] = 1;
            }
        }
        var source = Assert.Single(SourceCoverage.Of(map.Modules[module].Table, passed));
        return string.Join(' ', source.Lines.Where(l => l.Value > 0).Select(l => l.Key).Order());
    }
}
