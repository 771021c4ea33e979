using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Tests.TestData;
using NJsonSchema;

namespace Assay.Tests.Engine.Report;

public class SchemaTests
{
    public static TheoryData<string> Names =>
        [
            "profile",
            "analyze",
            "list",
            "effects",
            "doctor",
            "init",
            "coverage",
            "run",
            "plan",
            "risk",
            "report",
            "budget",
            "hook",
            "maps",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_obeys_its_schema(string name) =>
        Assert.Empty(await ErrorsAsync(name, Documents.Json(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_names_its_schema_first(string name) =>
        Assert.StartsWith(
            $"{{\n  \"schema\": \"assay/{name}/1\",",
            Documents.Json(name),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_field_that_the_schema_does_not_name_is_refused(string name) =>
        await EachIsRefusedAsync(
            name,
            root => Objects(root).Select(o => (Action)(() => o["unexpected"] = 1)).ToArray()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_value_of_another_kind_is_refused(string name) =>
        await EachIsRefusedAsync(
            name,
            root =>
                Objects(root)
                    .SelectMany(o => o.Select(p => p.Key).ToArray(), (o, key) => (o, key))
                    .Select(p => (Action)(() => p.o[p.key] = new JsonObject { ["a"] = 1 }))
                    .ToArray()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_of_another_version_is_refused(string name) =>
        await EachIsRefusedAsync(name, root => [() => root["schema"] = $"assay/{name}/2"]);

    [Theory]
    [InlineData("profile", "total_tests")]
    [InlineData("profile", "cpu_utilization")]
    [InlineData("profile", "tests")]
    [InlineData("list", "tests")]
    [InlineData("effects", "tests")]
    [InlineData("effects", "summary")]
    [InlineData("analyze", "findings")]
    [InlineData("run", "tests")]
    [InlineData("run", "total")]
    [InlineData("run", "selected")]
    [InlineData("run", "passed")]
    [InlineData("run", "failed")]
    [InlineData("run", "skipped")]
    [InlineData("run", "flaky")]
    [InlineData("run", "cached")]
    [InlineData("run", "durationMs")]
    [InlineData("plan", "expectedMs")]
    [InlineData("plan", "units")]
    [InlineData("plan", "conflicts")]
    [InlineData("coverage", "tests")]
    [InlineData("coverage", "files")]
    [InlineData("coverage", "lines")]
    public async Task A_missing_field_is_refused(string name, string field) =>
        await EachIsRefusedAsync(name, root => [() => root.Remove(field)]);

    [Theory]
    [InlineData("outcome", "passed?")]
    [InlineData("wallMs", -1)]
    [InlineData("framework", "xunit9")]
    [InlineData("id", "without project")]
    public async Task An_impossible_value_is_refused(string field, object value) =>
        await EachIsRefusedAsync(
            "profile",
            root => [() => root["tests"]![0]![field] = JsonSerializer.SerializeToNode(value)]
        );

    [Fact]
    public void The_baseline_has_the_fields_of_its_promise()
    {
        var root = JsonNode.Parse(Documents.Json("profile"))!.AsObject();
        string[] promised =
        [
            "total_tests",
            "total_time_ms",
            "avg_time_per_test_ms",
            "median_time_ms",
            "p95_time_ms",
            "p99_time_ms",
            "slowest_tests",
            "cpu_utilization",
            "peak_memory_mb",
        ];
        Assert.All(
            promised,
            field =>
            {
                Assert.True(root.ContainsKey(field));
                Assert.True(root["projects"]![0]!.AsObject().ContainsKey(field));
            }
        );
        Assert.All(["name", "time_ms"], f => Assert.NotNull(root["slowest_tests"]![0]![f]));
        var test = root["tests"]![0]!.AsObject();
        Assert.All(
            ["id", "outcome", "wallMs", "cpuMs", "allocatedBytes"],
            field => Assert.True(test.ContainsKey(field))
        );
    }

    [Fact]
    public void What_was_not_measured_is_written_as_null()
    {
        var tests = JsonNode.Parse(Documents.Json("profile"))!["tests"]!.AsArray();

        var skipped = tests.Single(t => (string)t!["outcome"]! == "skipped")!.AsObject();

        Assert.All(
            ["wallMs", "cpuMs", "allocatedBytes", "fixtureMs"],
            field => Assert.True(skipped.ContainsKey(field) && skipped[field] is null)
        );
    }

    // Written by the command line, which has its own tests for them.
    [Theory]
    [InlineData(
        "error",
        """{"schema":"assay/error/1","exitCode":2,"message":"No.","details":["a"]}"""
    )]
    [InlineData(
        "config",
        """{"schema":"assay/config/1","file":null,"settings":[{"name":"run.jobs","value":4,"origin":"default","place":null,"line":null},{"name":"run.filter","value":["a"],"origin":"file","place":"assay.toml","line":3}]}"""
    )]
    public async Task A_document_of_the_command_line_obeys_its_schema(string name, string json) =>
        Assert.Empty(await ErrorsAsync(name, json));

    private static async Task EachIsRefusedAsync(string name, Func<JsonObject, Action[]> changes)
    {
        var count = changes(JsonNode.Parse(Documents.Json(name))!.AsObject()).Length;
        Assert.NotEqual(0, count);
        for (var i = 0; i < count; i++)
        {
            var root = JsonNode.Parse(Documents.Json(name))!.AsObject();
            changes(root)[i]();
            var json = root.ToJsonString();
            Assert.True((await ErrorsAsync(name, json)).Length > 0, json);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
            JsonArray a => a.SelectMany(Objects),
            _ => [],
        };

    /// <summary>How a text breaks the first version of a schema.</summary>
    internal static async Task<string[]> ErrorsAsync(string name, string json)
    {
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "docs", "schemas", name + "-1.schema.json"),
            TestContext.Current.CancellationToken
        );
        return [.. schema.Validate(json).Select(e => e.ToString())];
    }
}
