using Assay.Engine;
using Assay.Engine.Map;
using Assay.Engine.Report.Coverage;
using static Assay.Tests.Engine.Report.Coverage.SampleMaps;

namespace Assay.Tests.Engine.Report.Coverage;

public class CoverageReportTests
{
    private static readonly SampleFile Cart = new("src/Cart.cs", 3, 4, 5, 9);

    [Fact]
    public void A_file_that_several_projects_cover_counts_once_and_a_line_is_covered_by_any()
    {
        var document = Answer(
            Facts(
                Map("A", [Module("Shop", "1", Cart)], ("one", [(0, 0)])),
                Map("B", [Module("Shop", "1", Cart)], ("two", [(0, 1)]), ("three", [(0, 0)]))
            )
        );

        Assert.Equal(new CoveredShare(2, 4), document.Lines);
        Assert.Equal(
            [new CoveredPath("src/Cart.cs", new CoveredShare(2, 4), new CoveredShare(0, 0))],
            document.Files
        );
        Assert.Equal(["A/one", "B/three", "B/two"], document.Tests);
    }

    [Fact]
    public void Several_target_builds_of_a_source_count_once()
    {
        var old = Module("Shop", "old", Cart with { Branch = (3, [1, 2]) });
        // The same source has one line more for this target, and so other numbers of probes.
        var newer = Module(
            "Shop",
            "new",
            new SampleFile("src/Cart.cs", 3, 4, 5, 7, 9) { Branch = (3, [1, 2]) }
        );

        var document = Answer(
            Facts(
                Map("A", [old], ("one", [(0, 0), (0, 1)])),
                Map("B", [newer], ("two", [(0, 2), (0, 4)]))
            )
        );

        Assert.Equal(new CoveredShare(4, 5), document.Lines);
        Assert.Equal(new CoveredShare(2, 2), document.Branches);
    }

    [Fact]
    public void A_branch_that_is_compiled_in_two_forms_is_counted_in_the_one_that_is_covered_best()
    {
        var two = Module("Shop", "1", Cart with { Branch = (3, [1, 2]) });
        var three = Module("Shop", "2", Cart with { Branch = (3, [1, 2, 3]) });

        var document = Answer(
            Facts(Map("A", [two], ("one", [(0, 1), (0, 2)])), Map("B", [three], ("two", [(0, 1)])))
        );

        Assert.Equal(new CoveredShare(2, 2), document.Branches);
    }

    [Fact]
    public void A_file_that_is_linked_into_two_assemblies_counts_once()
    {
        var document = Answer(
            Facts(Map("A", [Module("One", "1", Cart), Module("Two", "2", Cart)], ("t", [(1, 3)])))
        );

        Assert.Equal(new CoveredShare(1, 4), document.Lines);
    }

    [Fact]
    public void Assemblies_with_tests_and_third_party_code_do_not_count()
    {
        var own = Module("A", "1", new SampleFile("test/A.cs", 1)) with { IsTestAssembly = true };
        var other = Module("B", "2", new SampleFile("test/B.cs", 1));
        var foreign = Module("Lib", "3", new SampleFile("/lib/L.cs", 1)) with
        {
            IsUsersCode = false,
        };
        var map = Map("A", [own, other, foreign, Module("Shop", "4", Cart)], ("t", [(3, 0)]));

        var document = Answer(Facts(map) with { TestAssemblies = new HashSet<string> { "B.dll" } });

        Assert.Equal(["src/Cart.cs"], document.Files.Select(f => f.Path));
        Assert.Equal(new CoveredShare(1, 4), document.Lines);
    }

    [Fact]
    public void Code_that_no_test_project_loads_counts_as_uncovered()
    {
        var idle = Module("Idle", "2", new SampleFile("src/Idle.cs", 1, 2));

        var document = Answer(Facts(Map("A", [Module("Shop", "1", Cart), idle], ("t", [(0, 0)]))));

        Assert.Contains(
            new CoveredPath("src/Idle.cs", new CoveredShare(0, 2), new CoveredShare(0, 0)),
            document.Files
        );
    }

    [Fact]
    public void Generated_code_counts_in_no_figure_but_can_be_asked_about()
    {
        var module = Module("Shop", "1", Cart, new SampleFile("obj/X.g.cs", 1001));
        var facts = Facts(Map("A", [module], ("t", [(0, 0), (0, 4)])));

        var document = Answer(facts, Asking("X.g.cs:1001"));

        Assert.Equal(["src/Cart.cs"], document.Files.Select(f => f.Path));
        Assert.Equal(["A/t"], Assert.Single(document.Covers!).Tests);
    }

    [Fact]
    public void Folders_with_most_uncovered_lines_come_first()
    {
        var module = Module(
            "Shop",
            "1",
            new SampleFile("src/a/A.cs", 1, 2, 3),
            new SampleFile("src/b/B.cs", 1, 2),
            new SampleFile("src/b/C.cs", 1, 2),
            new SampleFile("Root.cs", 1)
        );

        var document = Answer(Facts(Map("A", [module], ("t", [(0, 0)]))));

        Assert.Equal(
            ["src/b 0/4", "src/a 1/3", ". 0/1"],
            document.Folders.Select(f => $"{f.Path} {f.Lines.Covered}/{f.Lines.All}")
        );
    }

    [Fact]
    public void Only_chosen_tests_count_where_some_are_chosen()
    {
        var map = Map("A", [Module("Shop", "1", Cart)], ("one", [(0, 0)]), ("two", [(0, 1)])) with
        {
            Failing = ["A/two"],
            Sensitive = [new SensitiveTest("A/three", null, null)],
        };

        var document = Answer(
            Facts(map) with
            {
                Chosen = new HashSet<string> { "A/one" },
                Filter = ["one"],
            }
        );

        Assert.Equal(["A/one"], document.Tests);
        Assert.Equal(1, document.Lines.Covered);
        Assert.Empty(document.Failing);
        Assert.Empty(document.Sensitive);
        Assert.Equal(["one"], document.Filter);
    }

    [Fact]
    public void The_tests_that_reach_a_file_a_line_or_a_range_are_named()
    {
        var facts = Facts(
            Map("A", [Module("Shop", "1", Cart)], ("one", [(0, 0)]), ("two", [(0, 3)])),
            Map("B", [Module("Shop", "1", Cart)], ("three", [(0, 1), (0, 0)]), ("four", []))
        );

        var covers = Answer(
            facts,
            Asking("Cart.cs", "Cart.cs:3", "Cart.cs:4-9", "Cart.cs:5")
        ).Covers!;

        Assert.Equal(
            [
                "src/Cart.cs::A/one A/two B/three",
                "src/Cart.cs:3:3:A/one B/three",
                "src/Cart.cs:4:9:A/two B/three",
                "src/Cart.cs:5:5:",
            ],
            covers.Select(c =>
                c.From is null
                    ? $"{c.Path}::{string.Join(' ', c.Tests)}"
                    : $"{c.Path}:{c.From}:{c.To}:{string.Join(' ', c.Tests)}"
            )
        );
    }

    [Theory]
    [InlineData(
        "Cart.cs:7",
        "Line 7 of 'src/Cart.cs' holds no code; the nearest lines with code are 5 and 9."
    )]
    [InlineData(
        "Cart.cs:1-2",
        "None of the lines 1-2 of 'src/Cart.cs' holds code; the nearest line with code is 3."
    )]
    [InlineData(
        "Cart.cs:10",
        "Line 10 of 'src/Cart.cs' holds no code; the nearest line with code is 9."
    )]
    public void A_line_without_code_is_refused_and_the_nearest_with_code_are_named(
        string asked,
        string sentence
    )
    {
        var facts = Facts(Map("A", [Module("Shop", "1", Cart)], ("one", [(0, 0)])));

        var refused = Assert.Throws<AssayException>(() => Answer(facts, Asking(asked)));

        Assert.Equal((Fault.Usage, sentence), (refused.Fault, refused.Message));
    }

    [Fact]
    public void What_a_test_reaches_is_told_by_file_with_ranges_that_span_lines_without_code()
    {
        var module = Module("Shop", "1", Cart, new SampleFile("src/Other.cs", 1, 2, 3));
        var facts = Facts(
            Map("A", [module], ("one", [(0, 0), (0, 1), (0, 3), (0, 4), (0, 6)]), ("two", [(0, 2)]))
        );

        var test = Answer(facts, Asking() with { Test = "ONE" }).Test!;

        Assert.Equal(("A/one", 5), (test.Test, test.Lines));
        Assert.Equal(["src/Cart.cs 3 3-4,9-9", "src/Other.cs 2 1-1,3-3"], test.Files.Select(Text));
    }

    [Fact]
    public void What_no_test_reaches_is_told_the_largest_first()
    {
        var module = Module("Shop", "1", Cart, new SampleFile("src/Other.cs", 1, 4, 8, 9));
        var facts = Facts(Map("A", [module], ("one", [(0, 0), (0, 1), (0, 7)])));

        var uncovered = Answer(facts, Asking() with { Uncovered = true }).Uncovered!;

        Assert.Equal(["src/Other.cs 3 1-8", "src/Cart.cs 2 5-9"], uncovered.Select(Text));
    }

    [Fact]
    public void What_only_one_test_reaches_is_told_by_test_over_all_projects_and_builds()
    {
        var facts = Facts(
            Map(
                "A",
                [Module("Shop", "1", Cart)],
                ("one", [(0, 0), (0, 1), (0, 2)]),
                ("two", [(0, 1)])
            ),
            // Another build of the file, in which another test reaches one of the lines.
            Map("B", [Module("Shop", "2", Cart)], ("three", [(0, 0), (0, 3)]))
        );

        var unique = Answer(facts, Asking() with { Unique = true }).Unique!;

        Assert.Equal(
            ["A/one 1 src/Cart.cs 1 5-5", "B/three 1 src/Cart.cs 1 9-9"],
            unique.Select(t => $"{t.Test} {t.Lines} {string.Join(' ', t.Files.Select(Text))}")
        );
    }

    private static string Text(LinesOfFile file) =>
        $"{file.Path} {file.Lines} {string.Join(',', file.Ranges.Select(r => $"{r.From}-{r.To}"))}";
}
