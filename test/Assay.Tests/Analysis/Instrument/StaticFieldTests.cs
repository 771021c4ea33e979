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
}
