using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Tests.TestData;
using NJsonSchema;

namespace Assay.Tests.Engine.Report.Runs.Export;

public class CtrfTests
{
    private readonly JsonElement _root = JsonDocument
        .Parse(SampleExport.Written("ctrf").ToArray())
        .RootElement;

    private JsonElement Results => _root.GetProperty("results");

    private JsonElement[] Tests => [.. Results.GetProperty("tests").EnumerateArray()];

    [Fact]
    public void It_names_itself_and_its_tool()
    {
        Assert.Equal("CTRF", _root.GetProperty("reportFormat").GetString());
        Assert.Equal("assay", Results.GetProperty("tool").GetProperty("name").GetString());
        Assert.Equal("abc", Results.GetProperty("environment").GetProperty("commit").GetString());
    }

    [Fact]
    public async Task It_obeys_the_schema_of_what_we_write()
    {
        foreach (
            var written in new[]
            {
                SampleExport.Written("ctrf"),
                MissedFailuresTests.Written("ctrf"),
            }
        )
        {
            Assert.Empty(await ErrorsAsync(Encoding.UTF8.GetString(written.ToArray())));
        }
    }

    [Theory]
    [InlineData("results.summary", "start", null)]
    [InlineData("results.tests.0", "status", "crashed")]
    [InlineData("results.tests.0", "name", "")]
    [InlineData("results.tests.0", "duration", 1.5)]
    [InlineData("results.tests.0", "ours", "x")]
    [InlineData("results.environment", "ours", "x")]
    [InlineData("results.tool", "name", null)]
    public async Task What_CTRF_does_not_know_is_refused(string place, string name, object? value)
    {
        var root = JsonNode.Parse(SampleExport.Written("ctrf").ToArray())!;
        var part = root;
        foreach (var step in place.Split('.'))
        {
            part = step == "0" ? part[0]! : part[step]!;
        }
        if (value is null)
        {
            part.AsObject().Remove(name);
        }
        else
        {
            part[name] = JsonSerializer.SerializeToNode(value);
        }

        Assert.NotEmpty(await ErrorsAsync(root.ToJsonString()));
    }

    private static async Task<string[]> ErrorsAsync(string json)
    {
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "docs", "schemas", "ctrf-0.schema.json"),
            TestContext.Current.CancellationToken
        );
        return [.. schema.Validate(json).Select(e => e.ToString())];
    }

    [Fact]
    public void The_summary_agrees_with_the_tests_and_with_the_document()
    {
        var summary = Results.GetProperty("summary");
        var document = SampleExport.Document;

        foreach (var status in (string[])["passed", "failed", "skipped", "pending", "other"])
        {
            Assert.Equal(
                Tests.Count(t => t.GetProperty("status").GetString() == status),
                summary.GetProperty(status).GetInt32()
            );
        }
        Assert.Equal(
            (document.Selected, document.Failed, document.Skipped, document.NotRun, document.Flaky),
            (
                Number("tests"),
                Number("failed"),
                Number("skipped"),
                Number("pending"),
                Number("flaky")
            )
        );
        Assert.Equal(document.Passed + document.Flaky, Number("passed"));
        Assert.Equal(3_500, Number("duration"));
        Assert.True(
            summary.GetProperty("stop").GetInt64() > summary.GetProperty("start").GetInt64()
        );

        int Number(string name) => summary.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Every_test_has_what_the_format_demands() =>
        Assert.All(
            Tests,
            t =>
            {
                Assert.True(Guid.TryParse(t.GetProperty("id").GetString(), out _));
                Assert.NotEqual("", t.GetProperty("name").GetString());
                Assert.True(t.GetProperty("duration").TryGetInt64(out _));
                Assert.Equal(
                    ["P", "C"],
                    t.GetProperty("suite").EnumerateArray().Select(s => s.GetString())
                );
            }
        );

    [Fact]
    public void A_flaky_test_has_passed_and_keeps_its_first_attempt()
    {
        var shaky = Test("Shaky");

        Assert.Equal("passed", shaky.GetProperty("status").GetString());
        Assert.True(shaky.GetProperty("flaky").GetBoolean());
        Assert.Equal(1, shaky.GetProperty("retries").GetInt32());
        var attempt = Assert.Single(shaky.GetProperty("retryAttempts").EnumerateArray());
        Assert.Equal("failed", attempt.GetProperty("status").GetString());
        Assert.Equal("the first time", attempt.GetProperty("message").GetString());
        Assert.False(Test("Broken").GetProperty("flaky").GetBoolean());
    }

    [Fact]
    public void A_failure_has_message_trace_and_output()
    {
        var broken = Test("Broken");

        Assert.Equal("second", broken.GetProperty("message").GetString());
        Assert.Equal("   at C.Again()", broken.GetProperty("trace").GetString());
        Assert.Equal("out 2", broken.GetProperty("stdout")[0].GetString());
        Assert.Equal("crashed", Test("Crash").GetProperty("rawStatus").GetString());
        Assert.Equal("not today", Test("Later").GetProperty("message").GetString());
    }

    private JsonElement Test(string name) =>
        Tests.Single(t => t.GetProperty("name").GetString() == name);
}
