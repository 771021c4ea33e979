using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Coverage;

public sealed class CallGraphTests
{
    [Theory]
    [InlineData("return Direct();", "Direct()")]
    [InlineData("IMaker maker = new Maker(); return maker.Make();", "Deep() Make()")]
    [InlineData("Base maker = new Derived(); return maker.Made();", "Made() Made()")]
    [InlineData("return Many().First();", "Direct() Many()")]
    [InlineData("return Later().Result;", "Direct() Later()")]
    [InlineData("return new List<int> { 1 }.Select(i => Direct()).First();", "Direct() Run")]
    [InlineData("return new Generic<int>().Get<string>();", "Get()")]
    [InlineData("return 1.ToString();", "")]
    public void What_may_be_called_is_found_by_what_instructions_name(string body, string expected)
    {
        using var snippet = Snippet.Of(
            $$"""
            interface IMaker { object Make(); }
            class Maker : IMaker { object IMaker.Make() => Deep(); static object Deep() => 1; object Other() => 2; }
            class Base { public virtual object Made() => 1; }
            class Derived : Base { public override object Made() => 2; public override string ToString() => ""; }
            class Generic<T> { public object Get<U>() => 1; }
            public static class Subject {
                static object Direct() => 1;
                static object Never() => 1;
                static IEnumerable<object> Many() { yield return Direct(); }
                static async Task<object> Later() { await Task.Yield(); return Direct(); }
                public static object Run() { {{body}} } }
            """
        );
        var table = snippet.Table;
        var run = table.Blocks.Where(b => IsRun(table.Methods[b.Method])).Min(b => b.Method);

        var reached = new CallGraph([table]).Reach(
            table.Blocks.Where(b => b.Method == run).Select(b => b.Probe),
            _ => true
        );

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                table
                    .Blocks.Where(b => reached.Contains(b.Probe))
                    .Select(b => b.Method)
                    .Distinct()
                    .Select(m => table.Methods[m].Name.Split('.')[^1].TrimStart('I'))
                    .Select(n => n.Replace("Maker.", "", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Fact]
    public void Blocks_that_are_left_out_lead_nowhere()
    {
        using var snippet = Snippet.Of(
            """
            public static class Subject { static int One() => Two(); static int Two() => 2; public static int Run() => One(); }
            """
        );
        var table = snippet.Table;
        int ProbeOf(string method) =>
            table.Blocks.Single(b => table.Methods[b.Method].Name == method).Probe;

        var reached = new CallGraph([table]).Reach([ProbeOf("Run()")], p => p != ProbeOf("One()"));

        Assert.Empty(reached);
    }

    private static bool IsRun(CoveredMethod method) => method.Name == "Run()";
}
