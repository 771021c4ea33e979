namespace Cover;

public class LambdaTests
{
    [Fact]
    public void Query() => Assert.Equal([4], Lambdas.Query([1, 2]));

    [Fact]
    public void Query_of_nothing() => Assert.Empty(Lambdas.Query([]));

    [Fact]
    public void Query_that_keeps_nothing() => Assert.Empty(Lambdas.Query([0]));

    [Fact]
    public void Comprehension() =>
        Assert.Equal(["AB1", "ABCD"], Lambdas.Comprehension(["a", "abcd", "ab1"]));

    [Fact]
    public void Adds() => Assert.Equal(4, Lambdas.Adder(2)(1));

    [Fact]
    public void Adds_never() => Assert.NotNull(Lambdas.Adder(2));

    [Fact]
    public void Nested() => Assert.Equal(7, Lambdas.Nested(6)());

    [Fact]
    public void Nested_not() => Assert.Equal(0, Lambdas.Nested(1)());

    [Fact]
    public void Typed() => Assert.Equal("a", Lambdas.Typed()(" a"));

    [Fact]
    public void Tree() => Assert.Equal(2, Lambdas.Tree().Compile()(1));

    [Fact]
    public void Rings()
    {
        var lambdas = new Lambdas();
        lambdas.Subscribe();
        lambdas.Ring();
        Assert.Equal(11, lambdas.Rings);
    }

    [Fact]
    public void Rings_for_nobody() => new Lambdas().Ring();

    [Fact]
    public void Subscribes() => new Lambdas().Subscribe();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Factorial(int n) => Assert.Equal(n * (n - 1) == 0 ? 1 : 6, Locals.Factorial(n));

    [Fact]
    public void Captures() => Assert.Equal(3, Locals.Captures(1, true));

    [Fact]
    public void Captures_not() => Assert.Equal(1, Locals.Captures(1, false));

    [Fact]
    public async Task Waits() => Assert.Equal(4, await Locals.Waits());
}
