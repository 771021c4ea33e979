namespace Cover;

public class AsyncTests
{
    [Fact]
    public async Task Loads() => Assert.Equal("a", await Async.Load(" a "));

    [Fact]
    public async Task Loads_nothing() => Assert.Equal("none", await Async.Load(""));

    [Fact]
    public Task Fails_before() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Async.Fails(true));

    [Fact]
    public Task Fails_after() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Async.Fails(false));

    [Fact]
    public async Task Together() => Assert.Equal(6, await Async.Together(1, 2));

    [Fact]
    public async Task Counts_all()
    {
        var sum = 0;
        await foreach (var n in Async.Count(3))
        {
            sum += n;
        }
        Assert.Equal(3, sum);
    }

    [Fact]
    public async Task Counts_to_the_first()
    {
        await foreach (var n in Async.Count(3))
        {
            Assert.Equal(0, n);
            break;
        }
    }

    [Fact]
    public async Task Guards() => Assert.Equal("fine", await Async.Guarded(false));

    [Fact]
    public async Task Catches() => Assert.Equal("caught", await Async.Guarded(true));

    [Fact]
    public async Task Forgets()
    {
        var done = new TaskCompletionSource();
        Async.Forget(done);
        await done.Task;
    }

    [Fact]
    public async Task On_a_thread() => Assert.Equal(3, await Async.OnThread());
}
