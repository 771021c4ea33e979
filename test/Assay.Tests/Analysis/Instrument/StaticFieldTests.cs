using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Instrument;

public sealed class StaticFieldTests
{
    private static readonly SnippetOptions WithEffects = new() { Effects = true };

    [Theory]
    [InlineData("static string? _f; static string F() => _f ??= \"a\";")]
    [InlineData(
        "static string? _f; static string F() { if (_f == null) { _f = \"a\"; } return _f; }"
    )]
    [InlineData(
        "static bool _f; static bool F() { if (_f) { return false; } _f = true; return true; }"
    )]
    [InlineData("[System.ThreadStatic] static int _f; static int F() => _f++;")]
    [InlineData(
        "static string? _f; static string F() => System.Threading.LazyInitializer.EnsureInitialized(ref _f, () => \"a\");"
    )]
    public void A_field_that_is_filled_once_or_of_one_thread_is_no_shared_state(string member)
    {
        using var snippet = Snippet.Of(
            $"static class Subject {{ {member} public static void Run() => GC.KeepAlive(F()); }}",
            WithEffects
        );

        Assert.DoesNotContain(
            snippet.Table.Effects,
            e => e.Kind is EffectKind.StaticRead or EffectKind.StaticWrite
        );
    }

    [Theory]
    [InlineData("static int _f; static int F() => _f++;")]
    [InlineData("static int _f; static int F() { if (_f != 0) { _f--; } return _f; }")]
    [InlineData("static int _f; static int F() => System.Threading.Interlocked.Increment(ref _f);")]
    [InlineData(
        "static string? _f; static string F() => _f ??= \"a\"; public static void Forget() => _f = null;"
    )]
    public void A_field_that_changes_is_shared_state(string member)
    {
        using var snippet = Snippet.Of(
            $"static class Subject {{ {member} public static void Run() => GC.KeepAlive(F()); }}",
            WithEffects
        );

        Assert.Superset(
            new HashSet<EffectKind> { EffectKind.StaticRead, EffectKind.StaticWrite },
            snippet.Table.Effects.Select(e => e.Kind).ToHashSet()
        );
    }

    [Theory]
    [InlineData("static readonly List<int> _f = new(); static void F() => _f.Add(1);")]
    [InlineData("static readonly Dictionary<int, int> _f = new(); static void F() => _f[1] = 2;")]
    [InlineData("static List<int> Items { get; } = new(); static void F() => Items.Clear();")]
    [InlineData("static List<int> _f = new(); static void F() => _f.RemoveAll(i => i > 1);")]
    [InlineData("static readonly HashSet<int> _f = new(); static bool F() => _f.Remove(1);")]
    [InlineData(
        "static readonly System.Collections.Concurrent.ConcurrentQueue<int> _f = new(); static void F() => _f.Enqueue(1);"
    )]
    public void A_collection_that_is_added_to_or_taken_from_is_written(string member) =>
        Assert.Contains(EffectKind.StaticWrite, KindsOf(member, "F()"));

    [Theory]
    [InlineData("static readonly List<int> _f = new(); static int F() => _f.Count;")]
    [InlineData(
        "static readonly List<int> _f = new(); static int F() => new List<int>(_f) { 1 }.Count;"
    )]
    [InlineData(
        "static readonly Dictionary<int, string> _f = new(); static string F() { if (!_f.TryGetValue(1, out var v)) { _f.Add(1, v = \"a\"); } return v; }"
    )]
    [InlineData(
        "static readonly Dictionary<int, string> _f = new(); static string F() { if (!_f.ContainsKey(1)) { _f[1] = \"a\"; } return _f[1]; }"
    )]
    [InlineData(
        "static readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _f = new(); static int F() => _f.GetOrAdd(1, i => i);"
    )]
    [InlineData(
        "static readonly System.Collections.Immutable.ImmutableList<int> _f = []; static int F() => _f.Add(1).Count;"
    )]
    public void A_collection_that_is_looked_at_or_a_cache_is_not_written(string member) =>
        Assert.DoesNotContain(EffectKind.StaticWrite, KindsOf(member, "F()"));

    [Fact]
    public void What_a_type_has_done_by_a_method_of_its_own_as_it_sets_itself_up_is_not_noted() =>
        Assert.DoesNotContain(
            EffectKind.StaticWrite,
            KindsOf(
                "static readonly List<int> _f = new(); static Subject() => Add(1); static void Add(int i) => _f.Add(i);",
                "GC.KeepAlive(_f.Count)"
            )
        );

    [Fact]
    public void What_a_type_does_by_the_same_method_later_is_noted() =>
        Assert.Contains(
            EffectKind.StaticWrite,
            KindsOf(
                "static readonly List<int> _f = new(); static Subject() => Add(1); static void Add(int i) => _f.Add(i);",
                "Add(2)"
            )
        );

    [Fact]
    public void What_is_taken_from_a_collection_is_read_as_well() =>
        Assert.Superset(
            new HashSet<EffectKind> { EffectKind.StaticRead, EffectKind.StaticWrite },
            KindsOf(
                "static readonly Queue<int> _f = new(); static int F() => _f.Dequeue();",
                "GC.KeepAlive(F())"
            )
        );

    private static HashSet<EffectKind> KindsOf(string member, string run)
    {
        using var snippet = Snippet.Of(
            $"static class Subject {{ {member} public static void Run() {{ {run}; }} }}",
            WithEffects
        );
        return [.. snippet.Table.Effects.Select(e => e.Kind)];
    }
}
