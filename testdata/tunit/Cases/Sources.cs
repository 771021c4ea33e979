using TUnit.Core.Interfaces;

namespace Sample;

public class FailingSources
{
    public static IEnumerable<int> Broken() => throw new InvalidOperationException("no data");

    public static IEnumerable<int> Empty() => [];

    public static IEnumerable<int> BreaksLate()
    {
        yield return 1;
        throw new InvalidOperationException("no more data");
    }

    [Test]
    [MethodDataSource(nameof(Broken))]
    public void Has_no_data(int number) { }

    [Test]
    [MethodDataSource(nameof(Empty))]
    public void Has_empty_data(int number) { }

    [Test]
    [MethodDataSource(nameof(BreaksLate))]
    public void Has_one_row(int number) { }
}

public class LateRows
{
    public static IEnumerable<int> Numbers() => [1, 2, 3];

    [Test]
    [MethodDataSource(nameof(Numbers), DeferEnumeration = true)]
    public async Task Are_made_when_they_run(int number) =>
        await Assert.That(number).IsNotEqualTo(3);
}

public class RandomRows
{
    public static IEnumerable<string> Names() =>
        [Guid.NewGuid().ToString(), Guid.NewGuid().ToString()];

    [Test]
    [MethodDataSource(nameof(Names))]
    public void Change_their_names(string name) { }
}

public sealed class Resource : IAsyncInitializer, IAsyncDisposable
{
    private static int _alive;

    public bool IsReady { get; private set; }

    public static int Alive => _alive;

    public Task InitializeAsync()
    {
        Interlocked.Increment(ref _alive);
        IsReady = true;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        IsReady = false;
        Interlocked.Decrement(ref _alive);
        return default;
    }
}

public class Sharing
{
    [Test]
    [ClassDataSource<Resource>]
    public async Task Each(Resource resource) => await Assert.That(resource.IsReady).IsTrue();

    [Test]
    [ClassDataSource<Resource>(Shared = SharedType.PerClass)]
    public async Task Per_class(Resource resource) => await Assert.That(resource.IsReady).IsTrue();

    [Test]
    [ClassDataSource<Resource>(Shared = SharedType.PerAssembly)]
    public async Task Per_assembly(Resource resource) =>
        await Assert.That(resource.IsReady).IsTrue();

    [Test]
    [ClassDataSource<Resource>(Shared = SharedType.PerTestSession)]
    public async Task Per_session(Resource resource) =>
        await Assert.That(resource.IsReady).IsTrue();

    [Test]
    [ClassDataSource<Resource>(Shared = SharedType.Keyed, Key = "k")]
    public async Task Keyed(Resource resource) => await Assert.That(resource.IsReady).IsTrue();

    [ClassDataSource<Resource>(Shared = SharedType.PerTestSession)]
    public required Resource Injected { get; init; }

    [Test]
    public async Task Into_a_property() => await Assert.That(Injected.IsReady).IsTrue();
}

public class KeyedElsewhere
{
    [Test]
    [ClassDataSource<Resource>(Shared = SharedType.Keyed, Key = "k")]
    public async Task Shares_the_key(Resource resource) =>
        await Assert.That(resource.IsReady).IsTrue();
}
