using Assay.Engine.Record;

namespace Assay.Tests.Engine.Record;

public sealed class VolatileMethodCacheTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public VolatileMethodCacheTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_project_that_was_never_enumerated_is_not_current()
    {
        var known = _store.VolatileMethods.Of("P", "1");

        Assert.Empty(known.Methods);
        Assert.False(known.IsCurrent);
    }

    [Fact]
    public void What_was_found_is_known_by_the_next_process()
    {
        _store.VolatileMethods.Add("P", "1", ["C.B", "C.A"]);
        _store.VolatileMethods.Add("Q", "1", []);

        using var next = _folder.Open();

        var known = next.VolatileMethods.Of("P", "1");
        Assert.Equal(["C.A", "C.B"], known.Methods);
        Assert.True(known.IsCurrent);
        Assert.True(next.VolatileMethods.Of("Q", "1").IsCurrent);
    }

    [Fact]
    public void A_new_build_is_to_be_enumerated_again_and_keeps_what_was_known()
    {
        _store.VolatileMethods.Add("P", "1", ["C.A"]);

        var known = _store.VolatileMethods.Of("P", "2");
        Assert.Equal(["C.A"], known.Methods);
        Assert.False(known.IsCurrent);

        _store.VolatileMethods.Add("P", "2", ["C.B"]);
        Assert.Equal(["C.A", "C.B"], _store.VolatileMethods.Of("P", "2").Methods);
    }

    [Fact]
    public void The_stamp_of_an_assembly_is_the_same_each_time_and_differs_from_others()
    {
        var own = typeof(VolatileMethodCacheTests).Assembly.Location;
        var engine = typeof(Store).Assembly.Location;

        Assert.Equal(AssemblyStamp.Of(own), AssemblyStamp.Of(own));
        Assert.NotEqual(AssemblyStamp.Of(own), AssemblyStamp.Of(engine));
    }
}
