using Assay.Bench.Impact;

namespace Assay.Tests.Bench;

/// <summary>Where bench/Impact plants faults, and which.</summary>
public class PlantedFaultsTests
{
    private const string Text = """
        class Basket
        {
            int _n = 1 + 1;
            public int Total(int count, int price)
            {
                return count > 10 && !IsFree ? count * price - 1 : count;
            }
            public bool IsFree => _n == 0;
        }
        """;

    [Fact]
    public void Each_operator_of_a_method_or_property_is_changed_by_itself()
    {
        var faults = Fault.Of("a.cs", Text);

        Assert.Equal(
            ["!->", "&&->||", "*->/", "-->+", "==->!=", ">->>="],
            faults.Select(f => $"{f.From}->{f.To}").Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "return count >= 10 && !IsFree ? count * price - 1 : count;",
            faults.Single(f => f.From == ">").In(Text),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (6, new Lines(4, 7)),
            (faults.Single(f => f.From == "*").Line, faults.Single(f => f.From == "*").Method)
        );
    }

    [Fact]
    public void Faults_are_planted_in_changed_methods_first_and_only_where_tests_reach()
    {
        var faults = Fault.Of("a.cs", Text).Concat(Fault.Of("b.cs", Text)).ToArray();
        var uncovered = new Dictionary<string, IReadOnlyList<Lines>> { ["a.cs"] = [] };
        var changed = new Dictionary<string, IReadOnlyList<Lines>> { ["a.cs"] = [new Lines(8, 9)] };

        var chosen = FaultChoice.Of(faults, uncovered, changed, 1);

        Assert.Equal(6, chosen.Count);
        Assert.Equal("==", chosen[0].From);
        Assert.Equal(chosen, FaultChoice.Of(faults, uncovered, changed, 1));
        Assert.DoesNotContain(
            FaultChoice.Of(
                faults,
                new Dictionary<string, IReadOnlyList<Lines>> { ["a.cs"] = [new Lines(6, 6)] },
                changed,
                1
            ),
            f => f.Line == 6
        );
    }

    [Fact]
    public void Changed_lines_are_those_of_the_later_side_and_the_neighbours_of_what_went()
    {
        const string Diff = """
            diff --git a/src/A.cs b/src/A.cs
            --- a/src/A.cs
            +++ b/src/A.cs
            @@ -3,2 +3,4 @@ class A
            @@ -20,2 +21,0 @@
            diff --git a/B.cs b/B.cs
            --- a/B.cs
            +++ /dev/null
            @@ -1,2 +0,0 @@
            """;

        var changed = ChangedLines.Read(Diff, Path.GetFullPath("/r"));

        Assert.Equal(
            [new Lines(3, 6), new Lines(21, 22)],
            Assert.Single(changed, c => c.Key == Path.GetFullPath("/r/src/A.cs")).Value
        );
        Assert.Single(changed);
    }

    [Fact]
    public void What_was_found_out_is_read_as_it_was_written()
    {
        var outcome = new Outcome("abc", "fault", "")
        {
            Tests = 10,
            Selected = 3,
            SelectedMs = 1.5,
            Missed = 1,
            What = "a.cs:3 \"<\" -> <=; MISSED P/C.M(a, b)",
        };

        var read = Outcome.Read(outcome.Line());

        Assert.Equal(outcome with { What = outcome.What.Replace('"', '\'') }, read);
        Assert.Null(read.RestMs);
    }
}
