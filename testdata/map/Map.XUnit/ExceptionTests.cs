namespace Cover;

public class ExceptionTests
{
    [Fact]
    public void Parses() => Assert.Equal("ok 5", Exceptions.Parse("5"));

    [Fact]
    public void Parses_long_nonsense() => Assert.Equal("long", Exceptions.Parse("nonsense"));

    [Fact]
    public void Parses_short_nonsense() => Assert.Equal("short", Exceptions.Parse("x"));

    [Fact]
    public void Parses_too_much() =>
        Assert.Throws<InvalidOperationException>(() => Exceptions.Parse("99999999999"));

    [Fact]
    public void Requires() => Assert.Equal("a", Exceptions.Required("a"));

    [Fact]
    public void Requires_more() =>
        Assert.Throws<ArgumentNullException>(() => Exceptions.Required(null));

    [Fact]
    public void After() => Assert.Equal(3, Exceptions.After(() => { }));

    [Fact]
    public void After_a_call_that_throws() =>
        Assert.Throws<NotSupportedException>(() =>
            Exceptions.After(() => throw new NotSupportedException())
        );

    [Fact]
    public void Filters() => Assert.Equal(1, Exceptions.Filtered(_ => true));

    [Fact]
    public void Filters_not() => Assert.Equal(2, Exceptions.Filtered(_ => false));

    [Fact]
    public void Rethrows() => Assert.Throws<InvalidOperationException>(Exceptions.Rethrow);

    [Fact]
    public void Disposes()
    {
        var log = new List<string>();
        Usings.Block(log);
        Assert.Equal(["in", "disposed"], log);
    }

    [Fact]
    public void Disposes_a_declaration()
    {
        var log = new List<string>();
        Usings.Declared(log, () => { });
        Assert.Equal(["after", "disposed"], log);
    }

    [Fact]
    public void Disposes_over_an_exception()
    {
        var log = new List<string>();
        Assert.Throws<NotSupportedException>(() =>
            Usings.Declared(log, () => throw new NotSupportedException())
        );
        Assert.Equal(["disposed"], log);
    }

    [Fact]
    public async Task Disposes_later()
    {
        var log = new List<string>();
        await Usings.Later(log);
        Assert.Equal(["in", "disposed later"], log);
    }

    [Fact]
    public void Locks() => Assert.Equal(1, Usings.Locked(new object()));

    [Fact]
    public void Disposes_a_ref_struct()
    {
        var window = new Window();
        Assert.Equal(2, Usings.Ref(ref window));
    }
}
