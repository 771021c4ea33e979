using Xunit;

namespace Mishaps;

public class Exits
{
    [Fact]
    public void Before() { }

    [Fact]
    public void Exits_with_3() => Environment.Exit(3);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void One_row_exits(int row, bool exits)
    {
        Assert.True(row > 0);
        if (exits)
        {
            Environment.Exit(4);
        }
    }

    [Fact]
    public void After() { }
}

public class Hangs
{
    [Fact]
    public async Task Never_completes() => await new TaskCompletionSource().Task;

    [Fact]
    public void Neighbour() { }
}

public class HangingFixture : IAsyncLifetime
{
    public ValueTask InitializeAsync() => new(new TaskCompletionSource().Task);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public class UsesHangingFixture : IClassFixture<HangingFixture>
{
    [Fact]
    public void One() { }

    [Fact]
    public void Two() { }
}

public class StackOverflows
{
    [Fact]
    public void Before() { }

    [Fact]
    public void Overflows() => Assert.Equal(0, Deeper(1));

    [Fact]
    public void Zafter() { }

    private static int Deeper(int depth) => Deeper(depth + 1) + depth;
}
