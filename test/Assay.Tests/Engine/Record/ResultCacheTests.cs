using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Tests.Engine.Record;

public sealed class ResultCacheTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset WeekAgo = Now.AddDays(-7);
    private static readonly Dictionary<string, string> None = [];

    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public ResultCacheTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_pass_is_found_under_its_key_by_the_next_process()
    {
        _store.Passes.Add(Passes(Now, ("A", "1"), ("B", "1")), None, WeekAgo);

        using var next = _folder.Open();
        var found = next.Passes.Find(Keys(("A", "1"), ("B", "2"), ("C", "1")), WeekAgo);

        Assert.Equal(("A", Now), (Assert.Single(found).Key, found["A"]));
    }

    [Fact]
    public void A_pass_that_is_too_old_does_not_count()
    {
        _store.Passes.Add(Passes(Now.AddDays(-8), ("A", "1")), None, WeekAgo.AddDays(-8));

        Assert.Empty(_store.Passes.Find(Keys(("A", "1")), WeekAgo));
    }

    [Fact]
    public void Passing_again_makes_it_young()
    {
        _store.Passes.Add(Passes(Now.AddDays(-8), ("A", "1")), None, WeekAgo.AddDays(-8));
        _store.Passes.Add(Passes(Now, ("A", "1")), None, WeekAgo);

        Assert.Equal(Now, _store.Passes.Find(Keys(("A", "1")), WeekAgo)["A"]);
    }

    [Fact]
    public void A_pass_that_is_learned_late_makes_none_old()
    {
        _store.Passes.Add(Passes(Now, ("A", "1")), None, WeekAgo);
        _store.Passes.Add(Passes(Now.AddDays(-3), ("A", "1")), None, WeekAgo);

        Assert.Equal(Now, _store.Passes.Find(Keys(("A", "1")), WeekAgo)["A"]);
    }

    [Fact]
    public void A_test_that_fails_under_a_key_under_which_it_passed_is_never_reused()
    {
        _store.Passes.Add(Passes(Now, ("A", "1"), ("B", "1")), None, WeekAgo);
        _store.Passes.Add(Passes(Now), Keys(("A", "1"), ("B", "2")), WeekAgo);
        _store.Passes.Add(Passes(Now, ("A", "1"), ("A", "3")), None, WeekAgo);

        Assert.Equal(["B"], _store.Passes.Find(Keys(("A", "1"), ("B", "1")), WeekAgo).Keys);
        Assert.Empty(_store.Passes.Find(Keys(("A", "3")), WeekAgo));
    }

    [Fact]
    public void A_test_that_failed_and_passed_in_one_run_is_never_reused()
    {
        var (unsteady, steady) = (_folder.Case("Unsteady"), _folder.Case("Steady"));
        using (var recorder = _store.Begin(StoreFolder.Info))
        {
            foreach (var outcome in (Outcome[])[Outcome.Failed, Outcome.Passed])
            {
                recorder.Hear(new RunStarted([unsteady, steady], null));
                recorder.Hear(new CaseEnded(1, unsteady, StoreFolder.Result(outcome)));
                recorder.Hear(new CaseEnded(1, steady, StoreFolder.Result()));
                recorder.Hear(StoreFolder.Ended());
            }
            recorder.Complete();
        }
        var keys = Keys((unsteady.Id, "1"), (steady.Id, "1"));

        _store.Passes.Add(Passes(Now, (unsteady.Id, "1"), (steady.Id, "1")), None, WeekAgo);

        Assert.Equal([steady.Id], _store.Passes.Find(keys, WeekAgo).Keys);
    }

    private static Dictionary<string, KeyedPass> Passes(
        DateTimeOffset on,
        params (string Test, string Key)[] keys
    ) => Keys(keys).ToDictionary(k => k.Key, k => new KeyedPass(k.Value, on));

    private static Dictionary<string, string> Keys(params (string Test, string Key)[] keys) =>
        keys.GroupBy(k => k.Test).ToDictionary(g => g.Key, g => g.Last().Key);
}
