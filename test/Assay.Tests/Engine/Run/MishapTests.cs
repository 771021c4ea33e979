using System.Text.Json;
using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

/// <summary>Runs testdata/mishaps for real and compares with what was written down beforehand.</summary>
public class MishapTests
{
    private static readonly Dictionary<string, string> Expected = JsonSerializer.Deserialize<
        Dictionary<string, string>
    >(File.ReadAllText(Path.Combine(Repository.TestData("mishaps"), "annotations.json")))!;

    [Theory]
    [InlineData("Mishaps.XUnit2", Framework.XUnit2)]
    [InlineData("Mishaps.XUnit3", Framework.XUnit3)]
    [InlineData("Mishaps.NUnit", Framework.NUnit)]
    [InlineData("Mishaps.MSTest", Framework.MSTest)]
    [InlineData("Mishaps.TUnit", Framework.TUnit)]
    public async Task A_test_that_crashes_exits_or_hangs_costs_only_itself(
        string name,
        Framework framework
    )
    {
        var heard = await RunAsync(name, framework);
        var outcomes = heard
            .OfType<CaseEnded>()
            .GroupBy(e => e.Case.Id)
            .ToDictionary(g => g.Key, g => string.Join("+", g.Select(e => Name(e.Result.Outcome))));
        var expected = Expected
            .Where(e => e.Key.StartsWith(name + "/", StringComparison.Ordinal))
            .ToDictionary();
        Assert.Equal(
            expected.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Value}"),
            outcomes.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Value}")
        );
        foreach (var delayed in heard.OfType<CaseEnded>().Where(IsToldLate))
        {
            Assert.True(delayed.Result.Wall >= TimeSpan.FromMilliseconds(95));
            Assert.Null(delayed.Result.Cpu);
            Assert.Null(delayed.Result.AllocatedBytes);
            Assert.NotNull(delayed.Result.Fixture);
        }
        if (name == "Mishaps.XUnit2")
        {
            var failedFast = heard
                .OfType<CaseEnded>()
                .Single(e => e.Case.Id.EndsWith("Fails_fast", StringComparison.Ordinal));
            Assert.Contains("the last words", failedFast.Result.Output, StringComparison.Ordinal);
            Assert.Null(failedFast.Result.Cpu);
            var exited = heard
                .OfType<CaseEnded>()
                .Single(e => e.Case.Id.EndsWith("Exits_with_3", StringComparison.Ordinal));
            Assert.Contains("exit code 3", exited.Result.Message, StringComparison.Ordinal);
            var hung = heard
                .OfType<CaseEnded>()
                .Single(e => e.Case.Id.EndsWith("Spins_for_ever", StringComparison.Ordinal));
            Assert.Contains("run.test-timeout", hung.Result.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<RunEvent>> RunAsync(string name, Framework framework)
    {
        var cancel = TestContext.Current.CancellationToken;
        var project = new TestProject(
            name,
            $"/{name}.csproj",
            "net10.0",
            BuiltTree.Assembly("mishaps", name),
            [framework],
            framework == Framework.TUnit,
            null,
            []
        );
        var options = new RunOptions(
            BuiltTree.Of("mishaps"),
            TimeSpan.FromSeconds(8),
            TimeSpan.FromSeconds(20),
            Jobs: 2
        );
        await using var discovery = await new Discoverer(options, null).DiscoverAsync(
            [project],
            cancel
        );
        Assert.Empty(discovery.Undriven);
        var heard = new Heard();
        var events = new RunEvents(heard);
        await new MeasuredRun(discovery, options, TestFilter.All).RunAsync(
            discovery.Suites,
            new Dictionary<string, TimeSpan>(),
            events,
            cancel
        );
        Assert.Empty(await events.CompleteAsync());
        return heard.Events;
    }

    // Of tests that some attributes run, nothing is heard until they are over.
    private static bool IsToldLate(CaseEnded ended) =>
        ended.Case.Id.Contains(".Delayed.Takes_its_time", StringComparison.Ordinal);

    private static string Name(Outcome outcome) =>
        outcome == Outcome.TimedOut ? "timedOut" : outcome.ToString().ToLowerInvariant();

    private sealed class Heard : IRunListener
    {
        public List<RunEvent> Events { get; } = [];

        public void Hear(RunEvent happened) => Events.Add(happened);
    }
}
