using System.Globalization;
using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>testdata/effects against what its annotations say, and what <c>assay effects</c> answers about it.</summary>
public class EffectsOfKnownTestsTests(EffectsOfKnownTestsTests.Mapped mapped)
    : IClassFixture<EffectsOfKnownTestsTests.Mapped>
{
    private const double LeastShare = 0.98;
    private const int AnnotatedTests = 162;

    [Fact]
    public void Effects_and_kinds_of_the_annotated_tests_are_right()
    {
        var annotations = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.TestData("effects"), "annotations.json"))
        );
        var all = annotations.RootElement.EnumerateArray().ToArray();
        var wrong = all.Select(a => (Test: IdOf(a), Wrong: string.Join("; ", WrongOf(a))))
            .Where(x => x.Wrong.Length > 0)
            .Select(x => $"{x.Test}: {x.Wrong}")
            .ToArray();

        Assert.Equal(AnnotatedTests, all.Length);
        Assert.True(
            wrong.Length <= all.Length * (1 - LeastShare),
            $"{wrong.Length} of {all.Length} are wrong:\n{string.Join("\n", wrong)}"
        );
    }

    [Theory]
    [InlineData("OnXunit2")]
    [InlineData("OnXunit3")]
    [InlineData("OnNunit")]
    [InlineData("OnMstest")]
    [InlineData("OnTunit")]
    public void What_a_class_fixture_writes_is_credited_to_each_test_of_the_class_and_to_no_other(
        string project
    )
    {
        var writers = mapped
            .Tests.Where(t => t.Id.StartsWith(project + "/", StringComparison.Ordinal))
            .Where(t =>
                t.Effects.Any(e =>
                    e.Target?.EndsWith("fixture.txt", StringComparison.Ordinal) == true
                )
            )
            .Select(t => t.Id);

        Assert.Equal(
            [
                $"{project}/Shop.WithFixture.A_sum_behind_a_fixture",
                $"{project}/Shop.WithFixture.An_amount_behind_a_fixture",
            ],
            writers.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_effect_keeps_its_place_in_the_code()
    {
        var effect = mapped["OnMstest/Shop.Reaching.A_text_is_saved"]
            .Effects.Single(e => e.Target!.EndsWith("saved.txt", StringComparison.Ordinal));

        Assert.Equal("System.IO.File.WriteAllText", effect.Call);
        // The copy was built elsewhere, so that its symbols lead there.
        var at = effect.Place!.LastIndexOf(':');
        Assert.EndsWith("Code/Store.cs", effect.Place[..at], StringComparison.Ordinal);
        Assert.Contains(
            "File.WriteAllText",
            File.ReadAllLines(Path.Combine(Repository.TestData("effects"), "Code", "Store.cs"))[
                int.Parse(effect.Place[(at + 1)..], CultureInfo.InvariantCulture) - 1
            ],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_third_party_code_writes_keeps_the_method_that_led_to_it() =>
        Assert.Equal(
            "Shop.Store.Log",
            mapped["OnXunit3/Shop.Reaching.A_line_is_logged"]
                .Effects.First(e =>
                    e.Target?.EndsWith("shop.log", StringComparison.Ordinal) == true
                )
                .Place
        );

    [Fact]
    public void A_verdict_on_a_test_that_did_not_run_says_that_it_is_from_the_code() =>
        Assert.Contains(
            "decided from the calls that its code can come to, as it did not run",
            mapped["OnNunit/Shop.Skipped.A_container_is_started_some_day"].Evidence
        );

    [Fact]
    public async Task A_file_is_answered_with_the_tests_that_touch_it()
    {
        var call = await mapped.AskAsync("--file", "OnMstest/bin/Debug/net10.0/out/saved.txt");

        Assert.Equal(0, call.ExitCode);
        Assert.StartsWith(
            "OnMstest/Shop.Reaching.A_text_is_saved\n  integration: ",
            call.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n1 test\n", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_is_answered_with_what_it_touches()
    {
        var call = await mapped.AskAsync("--test", "OnTunit/Shop.Reaching.A_host_is_called");

        Assert.Contains("network-connect  127.0.0.1:9  ", call.Out, StringComparison.Ordinal);
        Assert.Contains("Code/Network.cs:", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_question_there_is_a_summary()
    {
        var call = await mapped.AskAsync();

        Assert.StartsWith($"{AnnotatedTests} tests: ", call.Out, StringComparison.Ordinal);
        Assert.Contains("What tests touch", call.Out, StringComparison.Ordinal);
        Assert.Contains("Written by one test, touched by others", call.Out);
    }

    [Theory]
    [InlineData("--kind", "file-wite", "file-write")]
    [InlineData("--test", "OnTunit/Shop.Reaching.A_host_is_caled", "A_host_is_called")]
    public async Task A_wrong_name_is_answered_with_the_nearest(
        string option,
        string name,
        string nearest
    )
    {
        var call = await mapped.AskAsync(option, name);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(nearest, call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_matrix_has_a_line_for_each_test()
    {
        var lines = File.ReadAllLines(
            Path.Combine(mapped.Root, "assay-reports", "test_classification_matrix.csv")
        );

        Assert.Equal("test,type,time_ms,io,dependencies", lines[0]);
        Assert.Equal(1 + AnnotatedTests, lines.Length);
    }

    [Fact]
    public async Task A_profile_has_the_kinds_that_the_map_tells()
    {
        var call = await CliCall.RunAsync(
            mapped.Root,
            "profile",
            "--no-build",
            "--format",
            "json",
            "--filter",
            "OnMstest/Shop.Reaching.A_text_is_saved"
        );

        var test = Assert.Single(
            JsonDocument.Parse(call.Out).RootElement.GetProperty("tests").EnumerateArray()
        );
        Assert.Equal("integration", test.GetProperty("kind").GetString());
        Assert.Contains(
            "System.IO.File.WriteAllText at ",
            string.Join("\n", test.GetProperty("evidence").EnumerateArray()),
            StringComparison.Ordinal
        );
    }

    private static string IdOf(JsonElement annotation) =>
        annotation.GetProperty("test").GetString()!
        + (annotation.TryGetProperty("row", out var row) ? " " + row.GetString() : "");

    private IEnumerable<string> WrongOf(JsonElement annotation)
    {
        var id = annotation.GetProperty("test").GetString()!;
        var test = annotation.TryGetProperty("row", out var row)
            ? mapped.Tests.Single(t =>
                t.Id.StartsWith(id + "(", StringComparison.Ordinal)
                && t.Id.Contains(row.GetString()!, StringComparison.Ordinal)
            )
            : mapped[id];
        if (test.Kind != annotation.GetProperty("kind").GetString())
        {
            yield return $"is {test.Kind}";
        }
        var isRecorded = annotation.TryGetProperty("effects", out var expected);
        if (isRecorded != test.Recorded)
        {
            yield return isRecorded ? "is not recorded" : "is recorded";
        }
        if (!isRecorded)
        {
            yield break;
        }
        var effects = expected.EnumerateArray().Select(e => e.GetString()!.Split(' ', 2)).ToArray();
        foreach (var effect in effects.Where(e => !test.Effects.Any(s => Fits(s, e))))
        {
            yield return "lacks " + string.Join(' ', effect);
        }
        if (!annotation.TryGetProperty("others", out _))
        {
            foreach (var kind in test.Effects.Select(e => e.Kind).Except(effects.Select(e => e[0])))
            {
                yield return "has " + kind;
            }
        }
    }

    private static bool Fits(SeenEffect seen, string[] expected) =>
        seen.Kind == expected[0]
        && (
            expected.Length == 1
            || seen.Target == expected[1]
            || seen.Target?.EndsWith("/" + expected[1], StringComparison.Ordinal) == true
        );

    internal sealed record SeenEffect(string Kind, string? Target, string Call, string? Place);

    internal sealed record SeenTest(
        string Id,
        string Kind,
        bool Recorded,
        IReadOnlyList<string> Evidence,
        IReadOnlyList<SeenEffect> Effects
    );

    /// <summary>The tree with its maps made.</summary>
    public sealed class Mapped : IAsyncLifetime
    {
        private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);
        private readonly TestTree _tree = TestTree.CopyBuilt("effects");

        public string Root => _tree.Root;

        internal IReadOnlyList<SeenTest> Tests { get; private set; } = [];

        internal SeenTest this[string id] => Tests.Single(t => t.Id == id);

        internal Task<CliCall> AskAsync(params string[] question) =>
            CliCall.RunAsync(Root, ["effects", "--no-build", .. question]);

        public async ValueTask InitializeAsync()
        {
            var call = await AskAsync("--format", "json");
            Assert.True(call.ExitCode == 0, call.Error);
            Tests = JsonDocument
                .Parse(call.Out)
                .RootElement.GetProperty("tests")
                .Deserialize<SeenTest[]>(CamelCase)!;
        }

        public ValueTask DisposeAsync()
        {
            _tree.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
