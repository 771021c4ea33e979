namespace Cover;

public sealed class Fixture : IDisposable
{
    public Fixture()
    {
        Text = Locals.Captures(1, true).ToString(); // [fi1]
    }

    public string Text { get; }

    public void Dispose()
    {
        GC.KeepAlive(Text); // [fi2]
    }
}

public class FixtureTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void One() => Assert.Equal("3", fixture.Text);

    [Fact]
    public void Two() => Assert.NotEmpty(fixture.Text);
}

public class SetUpTests : IDisposable
{
    private readonly int _number;

    public SetUpTests()
    {
        _number = UsesLinked.Half(3); // [fi3]
    }

    [Fact]
    public void One() => Assert.Equal(-1, _number);

    [Fact(Skip = "never runs")]
    public void Skipped() => Locals.Factorial(3);

    public void Dispose()
    {
        GC.SuppressFinalize(this); // [fi4]
    }
}
