using Assay.Analysis.Coverage;
using Assay.Probe;
using Assay.Tests.Probe;

namespace Assay.Tests.Analysis.Instrument;

[Collection(ProbesOfTheProcess.Name)]
public sealed class StaticTypesTests
{
    private const string Source = """
        class Lookup { public static readonly int[] Table = Make();
            static int[] Make() {
                return new[] { Other.Seed }; // both
            } }
        class Other { public static int Seed = Five(); static int Five() {
                return 5; // both
            } }
        class Precise { public static int Count; static Precise() {
                Count = 3; // precise
            }
            public static int Now() => Count; }
        static class Cache { static readonly System.Collections.Concurrent.ConcurrentDictionary<int, string> Texts = new();
            static readonly Lazy<int> Late = new(Make);
            public static string Of(int n) => Texts.GetOrAdd(n, k => {
                return "n" + k; // factory
            });
            public static int Number() => Late.Value;
            static int Make() {
                return 3; // late
            } }
        public static class Subject {
            public static void Fifth() => GC.KeepAlive(Cache.Of(1));
            public static void Sixth() => GC.KeepAlive(Cache.Number());
            public static void Run() => GC.KeepAlive(Lookup.Table);
            public static void Second() => GC.KeepAlive(Lookup.Table);
            public static void Third() => GC.KeepAlive(Precise.Now());
            public static void Fourth() => GC.KeepAlive(1); }
        """;

    [Theory]
    [InlineData("Run", "both")]
    [InlineData("Second", "both")]
    [InlineData("Third", "precise")]
    [InlineData("Fourth", "")]
    [InlineData("Fifth", "factory late")]
    [InlineData("Sixth", "late")]
    public void Static_constructors_are_credited_to_every_test_that_needs_their_type(
        string method,
        string expected
    )
    {
        using var snippet = Snippet.Of(Source);
        var context = new System.Runtime.Loader.AssemblyLoadContext(null, isCollectible: true);
        var subject = context.LoadFromAssemblyPath(snippet.Copy.Path).GetType("Subject")!;
        var module = Array.IndexOf(Modules.Names(), snippet.Table.Module);
        var credit = new StaticCredit([snippet.Table]);
        // Everything was initialised before, by tests that came first.
        foreach (var first in new[] { "Run", "Third", "Fifth", "Sixth" })
        {
            subject.GetMethod(first)!.Invoke(null, null);
        }
        module = Array.IndexOf(Modules.Names(), snippet.Table.Module);
        foreach (var row in StaticInit.Take().Where(r => r[0] == module))
        {
            var type = snippet.Table.StaticTypes[row[1]];
            credit.Initialised(type.Assembly, type.Name, row.Skip(3));
        }
        Modules.TakeHits(module);

        subject.GetMethod(method)!.Invoke(null, null);
        var alone = Modules.TakeHits(module);

        Assert.Equal("", Lines(snippet.Table, alone));
        Assert.Equal(expected, Lines(snippet.Table, credit.With(alone)));
        context.Unload();
    }

    [Theory]
    [InlineData("Lookup.Seed", "Lookup")]
    [InlineData("Lookup.Name()", "")]
    [InlineData("Precise.Name()", "Precise")]
    [InlineData("Deep.Seed", "Deep")]
    [InlineData("Plain.Seed", "")]
    public void What_third_party_static_constructors_touch_belongs_to_every_test_that_needs_the_type(
        string expression,
        string types
    )
    {
        using var snippet = Snippet.Of(
            $$"""
            public static class Subject { public static object Run() { for (var i = 0; i < 1; i++) { Use({{expression}}); } return ""; }
                static void Use(object o) { } }
            class Lookup { public static readonly int Seed = Environment.TickCount; public static string Name() => ""; }
            class Precise { static readonly int Seed; static Precise() { Seed = Environment.TickCount; } public static string Name() => ""; }
            class Deep { public static readonly int Seed = Deeper(); static int Deeper() => Clock.Now(); }
            static class Clock { public static int Now() => Environment.TickCount; }
            class Plain { public static readonly int Seed = Math.Abs(-1); }
            """,
            new SnippetOptions { Effects = true, ThirdParty = true }
        );
        snippet.Invoke();

        var module = Array.IndexOf(Modules.Names(), snippet.Table.Module);
        var touched = StaticInit.Take().Where(r => r[0] == module).ToArray();
        var passed = Modules.TakeHits(module);

        Assert.Equal(
            types,
            string.Join(' ', touched.Select(r => snippet.Table.StaticTypes[r[1]].Name))
        );
        Assert.Equal(
            types,
            string.Join(
                ' ',
                snippet
                    .Table.StaticTypes.Where(t => t.Triggers.Any(passed.Contains))
                    .Select(t => t.Name)
            )
        );
        Assert.All(
            touched,
            r => Assert.Contains(snippet.Table.Effects, e => r.Skip(3).Contains(e.Probe))
        );
    }

    // Which of the marked lines are passed.
    private static string Lines(BlockTable table, IEnumerable<int> probes)
    {
        var passed = new int[table.Probes];
        foreach (var probe in probes)
        {
            passed[probe] = 1;
        }
        var lines = Assert.Single(SourceCoverage.Of(table, passed)).Lines;
        return string.Join(
            " ",
            Source
                .Split('\n')
                .Select((text, i) => (text, line: i + 1))
                .Where(l => l.text.Contains("// ", StringComparison.Ordinal) && lines[l.line] > 0)
                .Select(l => l.text[(l.text.IndexOf("// ", StringComparison.Ordinal) + 3)..].Trim())
                .Distinct()
        );
    }
}
