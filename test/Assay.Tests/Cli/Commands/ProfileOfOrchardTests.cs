using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>One profile of testdata/orchard, two repeats, with several hosts, against what its annotations say.</summary>
public class ProfileOfOrchardTests(ProfileOfOrchardTests.Profile profile)
    : IClassFixture<ProfileOfOrchardTests.Profile>
{
    private static readonly (string Id, string[] Kinds)[] Annotated =
    [
        .. JsonDocument
            .Parse(
                File.ReadAllText(Path.Combine(Repository.TestData("orchard"), "annotations.json"))
            )
            .RootElement.EnumerateArray()
            .Select(t =>
                (
                    t.GetProperty("id").GetString()!,
                    t.GetProperty("kinds").EnumerateArray().Select(k => k.GetString()!).ToArray()
                )
            ),
    ];

    [Fact]
    public void Several_hosts_and_units_give_each_test_the_outcome_that_it_has()
    {
        // Explicit ones are named as skipped by some frameworks and not at all by others; flaky ones say so.
        var open = Annotated
            .Where(t => t.Kinds.Contains("explicit") || t.Kinds.Contains("flaky"))
            .Select(t => t.Id)
            .ToHashSet();
        var expected = Annotated
            .Where(t => !open.Contains(t.Id))
            .Select(t => $"{t.Id} {(t.Kinds.Contains("skipped") ? "skipped" : "passed")}");
        var seen = profile
            .Tests.Select(t =>
                (Id: t.GetProperty("id").GetString()!, Outcome: t.GetProperty("outcome"))
            )
            .Where(t => !open.Contains(t.Id))
            .Select(t => $"{t.Id} {t.Outcome}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        // One more than the README's: NUnit's explicit one, which the TRX file names as skipped, too.
        Assert.Equal(489, profile.Root.GetProperty("total_tests").GetInt32());
    }

    [Fact]
    public void Each_test_that_ran_was_measured()
    {
        foreach (var test in Ran)
        {
            Assert.InRange(Number(test, "wallMs"), 0.0001, 60_000);
            Assert.InRange(Number(test, "cpuMs"), 0, 60_000);
            Assert.InRange(Number(test, "allocatedBytes"), 0, 1e10);
            Assert.InRange(Number(test, "fixtureMs"), 0, 60_000);
        }
    }

    [Fact]
    public void Times_are_finer_than_a_millisecond()
    {
        var fast = Ran.Select(t => Number(t, "wallMs")).Where(ms => ms < 1).ToArray();

        Assert.True(fast.Distinct().Count() > 20, string.Join(' ', fast.Take(30)));
        Assert.True(Ran.Select(t => Number(t, "cpuMs")).Count(ms => ms % 1 != 0) > 20);
    }

    [Fact]
    public void A_test_that_sleeps_takes_time_but_no_processor()
    {
        var sleeping = Ran.Where(t => KindsOf(t).Contains("sleeps"))
            .Where(t => Number(t, "wallMs") > 150)
            .ToArray();

        Assert.NotEmpty(sleeping);
        Assert.All(sleeping, t => Assert.True(Number(t, "cpuMs") < Number(t, "wallMs") / 2));
    }

    [Fact]
    public void Controller_and_hosts_are_counted_together()
    {
        var projects = profile.Root.GetProperty("projects").EnumerateArray().ToArray();
        var peak = Number(profile.Root, "peak_memory_mb");

        Assert.Equal(5, projects.Length);
        Assert.All(projects, p => Assert.InRange(Number(p, "peak_memory_mb"), 10, peak));
        Assert.All(projects, p => Assert.InRange(Number(p, "cpu_utilization"), 0.001, 1));
        // More than the largest project and this very process: there is a controller besides.
        Assert.True(peak > projects.Max(p => Number(p, "peak_memory_mb")) + 10);
        Assert.InRange(Number(profile.Root, "cpu_utilization"), 0.001, 1);
    }

    [Fact]
    public void Repeats_give_medians_and_the_spread()
    {
        Assert.Equal(2, profile.Root.GetProperty("run").GetProperty("repeats").GetInt32());
        foreach (var test in Ran.Where(t => !t.TryGetProperty("rows", out _)))
        {
            var spread = test.GetProperty("repeats");
            Assert.Equal(2, spread.GetProperty("count").GetInt32());
            var (least, most) = (Number(spread, "minMs"), Number(spread, "maxMs"));
            Assert.InRange(Number(spread, "medianMs"), least, most);
            Assert.Equal((least + most) / 2, Number(test, "wallMs"), 0.001);
            Assert.Equal((most - least) / 2, Number(spread, "madMs"), 0.001);
        }
        Assert.Contains(
            Ran.Where(t => !t.TryGetProperty("rows", out _)).Select(t => t.GetProperty("repeats")),
            s => Number(s, "madMs") > 0
        );
    }

    private IEnumerable<JsonElement> Ran =>
        profile.Tests.Where(t => t.GetProperty("outcome").GetString() is "passed" or "failed");

    private static double Number(JsonElement element, string name) =>
        element.GetProperty(name).GetDouble();

    private static string[] KindsOf(JsonElement test) =>
        Annotated.Single(t => t.Id == test.GetProperty("id").GetString()).Kinds;

    /// <summary>The profile.</summary>
    public sealed class Profile : IAsyncLifetime
    {
        private readonly TestTree _tree = TestTree.CopyBuilt("orchard");
        private JsonDocument? _document;

        public JsonElement Root => _document!.RootElement;

        public IEnumerable<JsonElement> Tests => Root.GetProperty("tests").EnumerateArray();

        public async ValueTask InitializeAsync()
        {
            var call = await CliCall.RunAsync(
                _tree.Root,
                ["profile", "--no-build", "--repeat", "2", "--format", "json"]
            );
            Assert.True(call.Out.Length > 0, call.Error);
            _document = JsonDocument.Parse(call.Out);
        }

        public ValueTask DisposeAsync()
        {
            _document?.Dispose();
            _tree.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
