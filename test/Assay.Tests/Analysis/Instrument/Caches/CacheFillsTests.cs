using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Instrument.Caches;

public sealed class CacheFillsTests
{
    private const string OfThread = "[ThreadStatic] static object? held;";
    private const string Keyed = "static readonly Dictionary<int, object> held = new();";

    [Theory]
    [InlineData(OfThread, "return held ?? new object();", "return held ?? new object();")]
    [InlineData(OfThread, "if (held == null) {\nheld = Make();\n} return held;", "held = Make();")]
    [InlineData(
        OfThread,
        "var had = held; held = null; if (had == null || !had.Equals(n)) {\nhad = Make();\n} return had;",
        "had = Make();"
    )]
    [InlineData(
        "[ThreadStatic] static bool held;",
        "if (!held) {\nheld = Make() != null;\n} return n;",
        "held = Make() != null;"
    )]
    [InlineData(
        "[ThreadStatic] static HashSet<int>? held;",
        "var had = held ?? new();\nheld = null;\nif (had.Contains(n)) { return n; }\nhad.Add(n);\nheld = had;\nreturn had;",
        "var had = held ?? new();\nheld = null;\nif (had.Contains(n)) { return n; }\nhad.Add(n);\nheld = had;\nreturn had;"
    )]
    [InlineData(
        Keyed,
        "if (!held.TryGetValue(n, out var had)) {\nheld[n] = had = Make();\n} return had;",
        "held[n] = had = Make();"
    )]
    [InlineData(
        "static readonly System.Collections.Concurrent.ConcurrentQueue<object> held = new();",
        "if (held.TryDequeue(out var had)) { return had; }\nhad = new();\nreturn had;",
        "had = new();"
    )]
    [InlineData(
        "static readonly System.Threading.AsyncLocal<object> held = new();",
        "if (held.Value == null) {\nheld.Value = Make();\n} return held.Value;",
        "held.Value = Make();"
    )]
    [InlineData(
        "static object? held;",
        "if (held is null) {\nheld = Make();\n} return held;",
        "held = Make();"
    )]
    public void What_is_done_only_where_a_cache_holds_nothing_is_found(
        string field,
        string body,
        string line
    )
    {
        foreach (var optimized in new[] { false, true })
        {
            using var snippet = Snippet.Of(Source(field, body), new SnippetOptions(optimized));

            var fill = Assert.Single(snippet.Table.CacheFills);

            Assert.Contains(line, Lines(snippet.Table, field, body, fill.Passed));
        }
    }

    [Theory]
    // Nothing is kept: it only says that there is nothing, or complains.
    [InlineData(OfThread, "if (held == null) { return 0; } return held;")]
    [InlineData(OfThread, "if (held == null) { throw new Exception(); } return held;")]
    [InlineData(Keyed, "if (!held.TryGetValue(n, out var had)) { return 0; } return had;")]
    // It holds something from the start.
    [InlineData(
        "static readonly Dictionary<int, object> held = new() { [1] = 2 };",
        "if (!held.TryGetValue(n, out var had)) { held[n] = had = Make(); } return had;"
    )]
    [InlineData("[ThreadStatic] static object held = new();", "return held ?? new object();")]
    // Whether it is asked at all depends on more than the cache.
    [InlineData(OfThread, "if (n > 1 && held == null) { return n; } return held;")]
    // What others set is no cache.
    [InlineData(
        "public static object? held; static void Set(object? to) => held = to;",
        "if (held == null) { return new object(); } return held;"
    )]
    public void What_is_no_cache_is_left_alone(string field, string body)
    {
        using var snippet = Snippet.Of(Source(field, body));

        Assert.Empty(snippet.Table.CacheFills);
    }

    private static string Source(string field, string body) =>
        $$"""
            public static class Subject { {{field}}
            static object Make() => new object();
            public static object Run() => Get(1);
            static object Get(int n) { {{body}} } }
            """;

    private static string[] Lines(
        BlockTable table,
        string field,
        string body,
        IReadOnlyList<int> probes
    )
    {
        var lines = Source(field, body).Split('\n');
        return
        [
            .. table
                .Blocks.Where(b => probes.Contains(b.Probe))
                .SelectMany(b => lines[(b.Span.StartLine - 1)..b.Span.EndLine])
                .Select(l =>
                    l.Contains("Get(int n) {", StringComparison.Ordinal) ? body : l.Trim()
                ),
        ];
    }
}
