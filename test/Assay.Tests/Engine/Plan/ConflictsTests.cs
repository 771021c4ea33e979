using Assay.Analysis.Coverage;
using Assay.Engine.Effects;
using Assay.Engine.Plan;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

public class ConflictsTests
{
    private static readonly TestProject Project = Suites.Project("P");
    private static readonly Dictionary<string, TimeSpan> NoHistory = [];

    [Fact]
    public void What_nobody_changes_or_only_one_uses_makes_no_conflict()
    {
        var conflicts = new Conflicts([
            Reads("A.1", "file a"),
            Reads("B.1", "file a"),
            Changes("A.1", "file own"),
        ]);

        Assert.Empty(conflicts.Resources);
        Assert.Empty(conflicts.Of("P/A.1"));
    }

    [Fact]
    public void A_conflict_names_who_changes_and_who_uses_with_the_evidence()
    {
        var conflicts = new Conflicts([Reads("B.1", "file a"), Changes("C.1", "file a")]);

        var resource = Assert.Single(conflicts.Resources);
        Assert.Equal("file a", resource.Name);
        Assert.Equal(
            [("P/C.1", true, "changes file a"), ("P/B.1", false, "reads file a")],
            resource.Uses.Select(u => (u.Test, u.Changes, u.Evidence))
        );
    }

    [Fact]
    public void Classes_that_change_the_same_thing_are_one_unit()
    {
        var suite = Suites.Suite(Project, "A.1", "B.1", "C.1", "D.1", "E.1", "F.1");
        var conflicts = new Conflicts([Changes("A.1", "file a"), Changes("D.1", "file a")]);

        var units = Planner.Plan([suite], NoHistory, 1, conflicts);

        Assert.Contains(units, u => Ids(u).Contains("P/A.1") && Ids(u).Contains("P/D.1"));
        Assert.All(units, u => Assert.Empty(u.Uses));
        Assert.Equal(6, units.Sum(u => u.Cases.Count));
    }

    [Fact]
    public void What_many_read_and_one_changes_stays_apart_and_is_held()
    {
        string[] names = [.. Enumerable.Range(1, 40).Select(i => $"C{i}.M")];
        var suite = Suites.Suite(Project, names);
        var conflicts = new Conflicts([
            Changes("C1.M", "file a"),
            .. names.Skip(1).Select(n => Reads(n, "file a")),
        ]);

        var units = Planner.Plan([suite], NoHistory, 2, conflicts);

        Assert.True(units.Count > 5, $"{units.Count} units");
        Assert.Single(units, u => u.Uses["file a"]);
        Assert.All(units, u => Assert.True(u.Uses.ContainsKey("file a")));
    }

    [Fact]
    public void Conflicts_between_projects_are_held_by_both()
    {
        var other = Suites.Project("Q");
        var conflicts = new Conflicts([
            Changes("A.1", "address localhost:5000"),
            Changes("A.1", "address localhost:5000") with
            {
                Test = "Q/A.1",
            },
        ]);

        var units = Planner.Plan(
            [Suites.Suite(Project, "A.1", "B.1"), Suites.Suite(other, "A.1")],
            NoHistory,
            2,
            conflicts
        );

        Assert.Equal(2, units.Count(u => u.Uses.ContainsKey("address localhost:5000")));
    }

    [Fact]
    public void The_queue_gives_out_readers_together_and_a_change_alone()
    {
        var suite = Suites.Suite(Project, "A.1", "B.1", "C.1", "D.1");
        Unit Of(int index, bool? changes) =>
            new(suite, [suite.Cases[index]], false, null, "")
            {
                Uses = changes is { } c
                    ? new Dictionary<string, bool> { ["file a"] = c }
                    : new Dictionary<string, bool>(),
            };
        var (reader, other, writer, free) = (Of(0, false), Of(1, false), Of(2, true), Of(3, null));
        var queue = new UnitQueue([reader, other, writer, free]);

        Assert.Same(reader, queue.Take(suite));
        Assert.Same(other, queue.Take(suite));
        Assert.Same(free, queue.Take(suite));
        Assert.Null(queue.Take(suite));
        queue.Finish(reader, []);
        Assert.Null(queue.Take(suite));
        queue.Finish(other, [other]);
        // What must run again comes first, and so the change waits on.
        Assert.Same(other, queue.Take(suite));
        queue.Finish(other, []);
        Assert.Same(writer, queue.Take(suite));
    }

    [Fact]
    public void A_change_keeps_readers_of_other_projects_waiting()
    {
        var other = Suites.Suite(Suites.Project("Q"), "A.1");
        var suite = Suites.Suite(Project, "A.1");
        var uses = new Dictionary<string, bool> { ["file a"] = true };
        var writer = new Unit(suite, suite.Cases, false, null, "") { Uses = uses };
        var queue = new UnitQueue([
            writer,
            new Unit(other, other.Cases, false, null, "") { Uses = uses },
        ]);
        queue.Take(suite);

        Assert.Null(queue.Take(other));
        Assert.Empty(queue.SuitesWithWork(_ => 0));
        queue.Finish(writer, []);
        Assert.NotNull(queue.Take(other));
    }

    [Theory]
    [InlineData(EffectKind.FileRead, "a.txt", "file a.txt", false)]
    [InlineData(EffectKind.FileWrite, "a.txt", "file a.txt", true)]
    [InlineData(EffectKind.FileOpen, "a.txt", "file a.txt", true)]
    [InlineData(EffectKind.NetworkListen, "localhost:5000", "address localhost:5000", true)]
    [InlineData(EffectKind.NetworkConnect, "localhost:5000", "address localhost:5000", false)]
    [InlineData(EffectKind.NamedLock, "Shop", "lock Shop", true)]
    [InlineData(EffectKind.Database, "shop.db", "database shop.db", true)]
    public void Effects_outside_of_the_process_are_uses(
        EffectKind kind,
        string target,
        string resource,
        bool changes
    )
    {
        var use = Assert.Single(UsesOf(new Effect(kind, target, "Some.Call", null)));

        Assert.Equal((resource, changes), (use.Resource, use.Changes));
        Assert.Contains("Some.Call", use.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EffectKind.StaticWrite, "C._f")]
    [InlineData(EffectKind.NetworkListen, "localhost:0")]
    [InlineData(EffectKind.Database, "Data Source=:memory:")]
    [InlineData(EffectKind.FileRead, null)]
    [InlineData(EffectKind.Clock, null)]
    public void What_nobody_can_be_in_the_way_of_is_no_use(EffectKind kind, string? target) =>
        Assert.Empty(UsesOf(new Effect(kind, target, "Some.Call", null)));

    [Theory]
    [InlineData(EffectKind.EnvironmentWrite, "PATH", "variable PATH")]
    [InlineData(EffectKind.WorkingDirectoryWrite, "/tmp", "working directory")]
    [InlineData(EffectKind.AppContextWrite, "Some.Switch", "switch Some.Switch")]
    public void What_each_process_has_for_itself_is_told_apart(
        EffectKind kind,
        string target,
        string resource
    )
    {
        var use = Assert.Single(UsesOf(new Effect(kind, target, "Some.Call", null)));

        Assert.Equal((resource, true, true), (use.Resource, use.Changes, use.IsOfProcess));
        var conflicts = new Conflicts([use, use with { Test = "P/B.1" }]);
        Assert.Empty(conflicts.Resources);
        Assert.Equal(resource, Assert.Single(conflicts.OfProcess).Name);
    }

    [Fact]
    public void A_variable_that_nobody_sets_is_no_use() =>
        Assert.Empty(UsesOf(new Effect(EffectKind.EnvironmentRead, "CI", "Some.Call", null)));

    [Fact]
    public void What_is_joined_over_one_thing_is_not_joined_with_all_that_touch_another()
    {
        string[] names = [.. Enumerable.Range(1, 40).Select(i => $"C{i}.M")];
        var suite = Suites.Suite(Project, [.. names, "All.M"]);
        // Each has a file of its own, and one deletes all of them.
        var conflicts = new Conflicts(
            names.SelectMany(n => new[] { Changes(n, "file " + n), Changes("All.M", "file " + n) })
        );

        var units = Planner.Plan([suite], NoHistory, 2, conflicts);

        Assert.True(units.Count > 10, $"{units.Count} units");
        Assert.Equal(
            units.Count - 1,
            units.Count(u => !Ids(u).Contains("P/All.M") && u.Uses.Count > 0)
        );
        Assert.Same(units[0], Assert.Single(units, u => Ids(u).Contains("P/All.M")));
    }

    private static IReadOnlyList<ResourceUse> UsesOf(Effect effect) =>
        ResourceUses.Of([new KeyValuePair<string, IReadOnlyList<Effect>>("P/A.1", [effect])]);

    private static IEnumerable<string> Ids(Unit unit) => unit.Cases.Select(c => c.Id);

    private static ResourceUse Reads(string test, string resource) =>
        new("P/" + test, resource, false, "reads " + resource);

    private static ResourceUse Changes(string test, string resource) =>
        new("P/" + test, resource, true, "changes " + resource);
}
