namespace Cover;

public class TypeTests
{
    [Fact]
    public void Box_of_a_class() => Assert.Equal(3, new Box<string>("abc").Map(s => s.Length, 0));

    [Fact]
    public void Box_of_null() => Assert.Equal(0, new Box<string>(null).Map(s => s.Length, 0));

    [Fact]
    public void Box_of_a_struct() => Assert.Equal(5, new Box<int>(4).Map(n => n + 1, 0));

    [Fact]
    public void Nested_in_generic() => Assert.Equal("Int32", Box<int>.Inner.Name());

    [Fact]
    public void Largest() => Assert.Equal(3, Generics.Largest(1, 3, 2));

    [Fact]
    public void Largest_is_first() => Assert.Equal("b", Generics.Largest("b", "a"));

    [Fact]
    public void Sum() => Assert.Equal(3m, Generics.Sum([1m, 2m]));

    [Fact]
    public void Static_virtual() => Assert.Equal("a square", Shapes.TitleOf<Square>());

    [Fact]
    public void Static_override() => Assert.Equal("the circle", Shapes.TitleOf<Circle>());

    [Fact]
    public void Point_sums() => Assert.Equal(3, new Point(1, 2).Sum);

    [Fact]
    public void Point_swaps() => Assert.Equal(new Point(2, 1), new Point(1, 2).Swapped());

    [Fact]
    public void Derived_record() => Assert.Equal("n", new Named("n").ToString());

    [Fact]
    public void Money_adds() =>
        Assert.Equal(new Money(3, "a"), new Money(1, "a").Plus(new Money(2, "a")));

    [Fact]
    public void Money_refuses() =>
        Assert.Throws<ArgumentException>(() => new Money(1, "a").Plus(new Money(2, "b")));

    [Fact]
    public void Greets() => Assert.Equal("hello x hello x", new Greeter("x", 2).Greet());

    [Fact]
    public void Shouts() => Assert.Equal("X", new Greeter("x").Shout());

    [Fact]
    public void Greets_politely()
    {
        var (title, text) = new PoliteGreeter("x");
        Assert.Equal("Dear hello x hello x", title + " " + text);
    }

    [Fact]
    public void Counts_in_a_struct()
    {
        var counter = new Counter(4);
        Assert.Equal(6, counter.Next() + 1);
    }

    [Fact]
    public void Default_interface_method()
    {
        IGreets greets = new Plain();
        Assert.Equal("hello plain", greets.Greet());
    }

    [Fact]
    public void Default_interface_method_of_one_line()
    {
        IGreets greets = new Own();
        Assert.Equal("bye own", greets.Leave());
    }

    [Fact]
    public void Interface_method_of_its_own()
    {
        IGreets greets = new Own();
        Assert.Equal("own hello", greets.Greet());
    }

    [Fact]
    public void Cat() => Assert.Equal("meow4", new Cat().Speak() + new Cat().Legs());

    [Fact]
    public void Bird() => Assert.Equal("tweet2", new Bird().Speak() + new Bird().Legs());

    [Fact]
    public void Partial_method() => Assert.Equal(3, new Split().Sum(1, 2));

    [Fact]
    public void Partial_method_without_body() => new Split().Skips();

    [Fact]
    public void Partial_property() => Assert.Equal("a", new Split { Text = " a" }.Text);

    [Fact]
    public void File_local() => Assert.Equal(21, Shown.Value());

    [Fact]
    public void Excluded_from_coverage() => Assert.Equal(22, Excluded.Value());
}
