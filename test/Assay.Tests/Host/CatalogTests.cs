using Assay.Host;
using Assay.Host.Drivers;

namespace Assay.Tests.Host;

public class CatalogTests
{
    private static readonly string Solution = Path.Combine(Path.GetTempPath(), "solution");

    [Fact]
    public void An_id_is_class_method_and_arguments() =>
        Assert.Equal(["N.C.M(x: 1)", "N.C.Plain"], Ids(Case("M", "(x: 1)"), Case("Plain")));

    [Fact]
    public void Duplicates_get_an_ordinal() =>
        Assert.Equal(
            ["N.C.M(x: 1)", "N.C.M(x: 1)#2", "N.C.M(x: 1)#3"],
            Ids(Case("M", "(x: 1)"), Case("M", "(x: 1)"), Case("M", "(x: 1)"))
        );

    [Fact]
    public void The_place_of_the_checkout_is_not_part_of_an_id() =>
        Assert.Equal(
            ["N.C.M(file: \"data" + Path.DirectorySeparatorChar + "a.md\", folder: \".\")"],
            Ids(
                Case(
                    "M",
                    $"(file: \"{Path.Combine(Solution, "data", "a.md")}\", folder: \"{Solution}\")"
                )
            )
        );

    [Fact]
    public void An_id_is_one_line_without_control_characters() =>
        Assert.Equal(
            ["N.C.M(\\r\\n\\t\\u001b[31m\\u2028é😀\\ud83d)"],
            Ids(Case("M", "(\r\n\t\u001b[31m\u2028é😀\ud83d)"))
        );

    [Fact]
    public void Long_arguments_are_cut_and_still_told_apart()
    {
        var ids = Ids(
            Case("M", "(" + new string('a', 5_000) + "1)"),
            Case("M", "(" + new string('a', 5_000) + "2)")
        );
        Assert.All(ids, id => Assert.InRange(id.Length, 100, 260));
        Assert.Equal(2, ids.Distinct().Count());
        Assert.DoesNotContain(ids, id => id.Contains('#', StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_of_a_volatile_method_are_one_case_with_a_row_each()
    {
        var catalog = new Catalog(
            [Case("M", "(10:00)"), Case("N"), Case("M", "(10:01)")],
            Solution,
            ["N.C.M"]
        );
        Assert.Equal(["N.C.M", "N.C.N"], catalog.Cases.Select(c => c.Id));
        Assert.Equal([0, 2], catalog.NativesOf(0));
        Assert.Equal(0, catalog.CaseOf(2));
        Assert.Equal(["(10:00)", null, "(10:01)"], new[] { 0, 1, 2 }.Select(catalog.RowOf));
    }

    [Fact]
    public void A_method_is_volatile_where_its_rows_differ_in_a_second_discovery()
    {
        var first = new Catalog([Case("M", "(at: 10:00:00)"), Case("N", "(x: 1)")], Solution, []);
        var settled = first.WithVolatileMethodsFrom([
            Case("M", "(at: 10:00:01)"),
            Case("N", "(x: 1)"),
        ]);
        Assert.Equal(["N.C.M"], settled.VolatileMethods);
        Assert.Equal(["N.C.M", "N.C.N(x: 1)"], settled.Cases.Select(c => c.Id));
    }

    [Fact]
    public void Rows_that_stay_the_same_are_not_volatile()
    {
        var catalog = new Catalog([Case("M", "(at: 10:00:00)")], Solution, []);
        Assert.Same(catalog, catalog.WithVolatileMethodsFrom([Case("M", "(at: 10:00:00)")]));
    }

    [Theory]
    [InlineData("(at: 2026-11-23T10:00:01)", true)]
    [InlineData("(id: 6f9619ff-8b86-d011-b42d-00c04fc964ff)", true)]
    [InlineData("(file: \"/tmp/x\")", true)]
    [InlineData("(value: 0.4711815)", true)]
    [InlineData("(quantity: 30, expected: 12.5)", false)]
    [InlineData("(name: \"abc\")", false)]
    public void Only_rows_that_look_made_of_clock_or_chance_are_looked_at_twice(
        string arguments,
        bool suspicious
    ) =>
        Assert.Equal(
            suspicious,
            new Catalog([Case("M", arguments)], Solution, []).HasSuspiciousRows
        );

    private static string[] Ids(params NativeCase[] natives) =>
        [.. new Catalog(natives, Solution, []).Cases.Select(c => c.Id)];

    private static NativeCase Case(string method, string arguments = "") =>
        new("N.C", method, arguments, "N.C", RunsBeside: true, Explicit: false);
}
