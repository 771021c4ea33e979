using Assay.Engine.Plan;
using Assay.Engine.Record;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Record;

public sealed class UseCacheTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public UseCacheTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_tests_use_is_known_by_the_next_process_over_all_projects()
    {
        var one = new ResourceUse("P/A.1", "file a", true, "writes it");
        var other = new ResourceUse("Q/A.1", "file a", false, "reads it");
        var variable = new ResourceUse("P/A.1", "variable A", true, "") { IsOfProcess = true };
        _store.Uses.Set("P", [one, variable, variable with { Test = "P/B.1" }], ["P/A.1"]);
        _store.Uses.Set("Q", [other], []);

        using var next = _folder.Open();

        var conflicts = next.Uses.Conflicts();
        Assert.Equal([one, other], Assert.Single(conflicts.Resources).Uses);
        Assert.Equal("variable A", Assert.Single(conflicts.OfProcess).Name);
        var suite = Suites.Suite(Suites.Project("P"), "~A.1", "~B.1");
        Assert.True(conflicts.MayRunBeside(suite.Cases[0]));
        Assert.False(conflicts.MayRunBeside(suite.Cases[1]));
    }

    [Fact]
    public void What_a_newer_map_does_not_tell_is_forgotten()
    {
        var use = new ResourceUse("P/A.1", "file a", true, "");
        _store.Uses.Set("P", [use, use with { Test = "P/B.1" }], ["P/A.1"]);

        _store.Uses.Set("P", [use], []);

        var conflicts = _store.Uses.Conflicts();
        Assert.Empty(conflicts.Resources);
        Assert.False(conflicts.MayRunBeside(Suites.Suite(Suites.Project("P"), "~A.1").Cases[0]));
    }
}
