namespace Cover;

/// <summary>Two tests or more on each: what runs once in the process belongs to all of them.</summary>
public class StaticTests
{
    [Fact]
    public void Table_one() => Assert.Equal(1, ReadOnlyTable.Of("one"));

    [Fact]
    public void Table_two() => Assert.Equal(0, ReadOnlyTable.Of("two"));

    [Fact]
    public void Explicit_next() => Assert.Equal(6, Explicit.Next());

    [Fact]
    public void Explicit_free() => Assert.Equal(1, Explicit.Free());

    [Fact]
    public void Lazy_one() => Assert.Equal(1, LazyTable.Of(1));

    [Fact]
    public void Lazy_two() => Assert.Equal(4, LazyTable.Of(2));

    [Fact]
    public void Lazy_lambda_read() => Assert.Equal("lazy", LazyLambda.Read());

    [Fact]
    public void Lazy_lambda_read_again() => Assert.Equal(4, LazyLambda.Read().Length);

    [Fact]
    public void Lazy_lambda_not_read() => Assert.Equal(0, LazyLambda.Nothing());

    [Fact]
    public void Coalesced_one() => Assert.Equal("made", Coalesced.Text());

    [Fact]
    public void Coalesced_two() => Assert.Equal(4, Coalesced.Text().Length);

    [Fact]
    public void If_null_one() => Assert.NotNull(IfNull.Get());

    [Fact]
    public void If_null_two() => Assert.Same(IfNull.Get(), IfNull.Get());

    [Fact]
    public void Cached_one() => Assert.Equal("n1", Cached.Of(1));

    [Fact]
    public void Cached_one_again() => Assert.Equal(2, Cached.Of(1).Length);

    [Fact]
    public void Cached_two() => Assert.Equal("n2", Cached.Of(2));

    [Fact]
    public void Cached_by_lambda_one() => Assert.Equal(1, CachedByLambda.Of("a"));

    [Fact]
    public void Cached_by_lambda_one_again() => Assert.Equal(1, CachedByLambda.Of("a"));

    [Fact]
    public void Per_thread_one() => Assert.NotEqual(0, PerThread.Add(1));

    [Fact]
    public void Per_thread_two() => Assert.NotEqual(0, PerThread.Add(2));

    [Fact]
    public void Initializer_one() => Assert.Equal(12, Initializer.Value());

    [Fact]
    public void Initializer_two() => Assert.True(Initializer.Value() > 1);

    [Fact]
    public void Outer_name() => Assert.Equal("the outer", Outer.Name);

    [Fact]
    public void Outer_name_again() => Assert.Equal(9, Outer.Name.Length);

    [Fact]
    public void Nested_prefix() => Assert.Equal("the ", Outer.Nested.Prefix);

    [Fact]
    public void Per_type_int() => Assert.Equal("Int32", PerType<int>.Name);

    [Fact]
    public void Per_type_text() => Assert.Equal("String", PerType<string>.Name);

    [Fact]
    public void Single_one() => Assert.Equal(8, Only.Instance.Number);

    [Fact]
    public void Single_two() => Assert.Same(Only.Instance, Only.Instance);
}
