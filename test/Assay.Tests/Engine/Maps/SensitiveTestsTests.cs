using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

public sealed class SensitiveTestsTests : IDisposable
{
    private static readonly Dictionary<string, Outcome> WithoutProbes = new()
    {
        ["Fails_always"] = Outcome.Failed,
        ["Fails_with_probes"] = Outcome.Passed,
        ["Fails_with_probes_in_one_row(n: 1)"] = Outcome.Passed,
        ["Fails_with_probes_in_one_row(n: 2)"] = Outcome.Passed,
        ["Gives_up_always"] = Outcome.Skipped,
        ["Gives_up_with_probes"] = Outcome.Passed,
        ["Never_runs"] = Outcome.Skipped,
        ["Passes_always"] = Outcome.Passed,
        ["Passes_with_probes_only"] = Outcome.Failed,
    };

    private readonly TestTree _store = TestTree.Empty();

    private MapTree Tree =>
        new(_store.Root, MapTree.Project(BuiltTree.Of("map"), "Map.Sensitive", Framework.NUnit));

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_fails_only_with_probes_is_named_and_left_out_and_not_run_again()
    {
        var run = await Tree.RunAsync();

        string[] sensitive =
        [
            "Fails_with_probes",
            "Fails_with_probes_in_one_row(n: 2)",
            "Gives_up_with_probes",
        ];
        Assert.Equal(sensitive, run.Map.Sensitive.Select(s => Name(s.Test)).Order());
        Assert.Contains(
            "There are probes.",
            run.Map.Sensitive.Single(s => Name(s.Test) == "Fails_with_probes").Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["Fails_always"], run.Map.Failing.Select(Name));
        Assert.Equal(
            WithoutProbes.Keys.Except(sensitive).Order(StringComparer.Ordinal),
            run.Map.Coverage.Tests.Select(Name).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(run.Map.Effects.Tests.Tests, t => sensitive.Contains(Name(t)));

        var again = await Tree.RunAsync();
        Assert.Empty(again.Ran);
        Assert.Equal(run.Map.Sensitive, again.Map.Sensitive);
        Assert.Equal(run.Map.Failing, again.Map.Failing);
    }

    // That it passes with probes only shows where somebody knows how it ends without.
    [Fact]
    public async Task What_is_heard_of_a_test_is_how_it_ends_without_probes()
    {
        var run = await Tree.RunAsync();

        Assert.Equal(
            WithoutProbes
                .Where(t => t.Key != "Passes_with_probes_only")
                .Select(t => $"{t.Key} {t.Value}")
                .Order(StringComparer.Ordinal),
            run.Events.OfType<CaseEnded>()
                .Select(e => $"{Name(e.Case.Id)} {e.Result.Outcome}")
                .Where(e => !e.StartsWith("Passes_with_probes_only", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Where_a_clean_run_is_known_every_other_end_counts()
    {
        var run = await Tree.RunAsync(clean: t => [WithoutProbes[Name(t)]]);

        Assert.Equal(
            [
                "Fails_with_probes",
                "Fails_with_probes_in_one_row(n: 2)",
                "Gives_up_with_probes",
                "Passes_with_probes_only",
            ],
            run.Map.Sensitive.Select(s => Name(s.Test)).Order(StringComparer.Ordinal)
        );
    }

    private static string Name(string test) => test["Map.Sensitive/Sensitive.Tests.".Length..];
}
