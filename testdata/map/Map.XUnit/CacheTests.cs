namespace Cover;

/// <summary>Several tests each fill the caches, and several find them full: for another key, or on another thread.</summary>
public class CacheTests
{
    [Fact]
    public void Pool_one() => Assert.Equal("ab", Pool.Join(8, "a", "b"));

    [Fact]
    public void Pool_more() => Assert.Equal("", Pool.Join(4096));

    [Fact]
    public void Pool_on_threads()
    {
        var thread = new Thread(() => Pool.Join(16));
        thread.Start();
        thread.Join();
    }

    [Theory]
    [InlineData("a", 0)]
    [InlineData("a", 1)]
    [InlineData("bb", 0)]
    [InlineData("bb", 1)]
    [InlineData("bb", 2)]
    public void Keyed(string text, int time) =>
        Assert.Equal(text.Length, KeyedCache.Of(text) + time - time);

    [Fact]
    public void Keyed_empty() => Assert.Equal(-1, KeyedCache.Of(""));

    [Fact]
    public void Numeral() => Assert.Equal(1, Numerals.Of("one"));

    [Fact]
    public void Numeral_unknown() => Assert.Equal(0, Numerals.Of("many"));

    [Fact]
    public void Shelf_one() => Assert.Equal(1, Shelf.Count(1));

    [Fact]
    public void Shelf_two() => Assert.Equal(1, Shelf.Count(2));

    [Fact]
    public void Scope_some()
    {
        using var scope = new Scope();
        Assert.Equal("some", Scope.Name());
    }

    [Fact]
    public void Scope_none() => Assert.Equal("none", Scope.Name());

    [Fact]
    public void Flowing_one() => Assert.NotNull(Flowing.Get());

    [Fact]
    public void Flowing_two() => Assert.Same(Flowing.Get(), Flowing.Get());

    [Fact]
    public void Once_per_thread() => Assert.True(OncePerThread.Check());

    [Fact]
    public void Once_per_thread_again() => Assert.True(OncePerThread.Check());
}
