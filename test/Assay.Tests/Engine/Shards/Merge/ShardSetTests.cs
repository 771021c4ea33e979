using System.Text.Json.Nodes;
using Assay.Engine;
using Assay.Engine.Report.Runs;
using Assay.Engine.Shards.Merge;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Shards.Merge;

public sealed class ShardSetTests : IDisposable
{
    private readonly ShardSamples _samples = new();

    public void Dispose() => _samples.Dispose();

    public static TheoryData<string, Func<RunDocument, RunDocument>> Strangers =>
        new()
        {
            {
                "of 2 shards and the other of 3",
                d => d with { Shard = d.Shard! with { Count = 3 } }
            },
            {
                "by different timings",
                d => d with { Shard = d.Shard! with { Timings = new string('b', 64) } }
            },
            {
                "did not find the same tests",
                d => d with { Shard = d.Shard! with { Assignment = new string('b', 64) } }
            },
            {
                "ran commit abc and the other def",
                d => d with { Run = d.Run with { Commit = "def" } }
            },
            {
                "the Debug build and the other the Release",
                d => d with { Run = d.Run with { Configuration = "Release" } }
            },
            { "filters differ", d => d with { Run = d.Run with { Filter = ["x"] } } },
            { "Shard 1/2 is there twice", d => d with { Shard = d.Shard! with { Index = 1 } } },
        };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Documents_that_do_not_belong_together_are_refused(
        string why,
        Func<RunDocument, RunDocument> change
    )
    {
        var first = ShardSamples.Document(1, 2, ShardSamples.Run(Result("A")));
        var second = change(ShardSamples.Document(2, 2, ShardSamples.Run(Result("B"))));

        var fault = Assert.Throws<AssayException>(() => _samples.Set(first, second));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_test_in_two_shards_is_refused()
    {
        var fault = Assert.Throws<AssayException>(() =>
            _samples.Set(
                ShardSamples.Document(1, 2, ShardSamples.Run(Result("A"))),
                ShardSamples.Document(2, 2, ShardSamples.Run(Result("A")))
            )
        );

        Assert.Contains("The test P/C.A is in", fault.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<JsonObject>> Damages =>
        new()
        {
            { "it is of a run without --shard", d => d.Remove("shard") },
            { "it lacks parts of a run", d => d.Remove("tests") },
            { "it lacks parts of a run", d => d.Remove("run") },
            { "what it says of its shard can't be", d => d["shard"]!["index"] = 3 },
            { "what it says of its shard can't be", d => d["shard"]!["count"] = 100_000 },
            {
                "what it says of its shard can't be",
                d => d["shard"]!.AsObject().Remove("projects")
            },
            { "what it says of its run can't be", d => d["durationMs"] = -1 },
            { "what it says of its run can't be", d => d["run"]!["cores"] = -1 },
            {
                "what it says of its run can't be",
                d => d["run"]!["started"] = "9999-12-31T00:00:00+00:00"
            },
            { "lacks its parts", d => d["shard"]!["projects"]![0]!["path"] = "a\0b" },
            { "the test 'no slash'", d => d["tests"]![0]!["id"] = "no slash" },
            { "the test 'P/C.A'", d => d["tests"]![0]!.AsObject().Remove("recorded") },
            { "the test 'P/C.A'", d => d["tests"]![0]!["recorded"]!["results"] = new JsonArray() },
            { "the test 'P/C.A'", d => d["tests"]![0]!["recorded"]!["framework"] = "xunit9" },
            {
                "the test 'P/C.A'",
                d => d["tests"]![0]!["recorded"]!["results"]![0]!["outcome"] = "flaky"
            },
            {
                "the test 'P/C.A'",
                d => d["tests"]![0]!["recorded"]!["results"]![0]!["wallMs"] = 1e300
            },
            {
                "the test 'P/C.A'",
                d => d["tests"]![0]!["recorded"]!["results"]![0]!["repeat"] = 2_000_000_000
            },
            // A pass that was reused has no measures, and a time; what failed is none.
            { "the test 'P/C.A'", d => d["tests"]![0]!["cached"] = true },
            {
                "the test 'P/C.A'",
                d => d["tests"]![0]!["recorded"]!["key"] = "not sixty-four digits"
            },
            {
                "the test 'P/C.A'",
                d => d["tests"]![0]!["recorded"]!["passedOn"] = "9999-12-31T00:00:00+00:00"
            },
            {
                "what it says of its shard can't be",
                d => d["shard"]!["selection"] = new JsonObject { ["leftOutMs"] = -1 }
            },
            { "tests", d => d["tests"]![0] = null },
            { "its schema is 'assay/run/2'", d => d["schema"] = "assay/run/2" },
            { "its schema is 'assay/profile/1'", d => d["schema"] = "assay/profile/1" },
            { "names no schema", d => d.Remove("schema") },
            { "JSON", d => d["run"]!["id"] = new JsonObject() },
            { "JSON", d => d["tests"] = "none" },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_document_with_what_can_not_be_is_refused(string why, Action<JsonObject> damage)
    {
        var file = _samples.Write(
            ShardSamples.Document(1, 2, ShardSamples.Run(Result("A"))),
            damage
        );

        Refused(file, why == "tests" ? "the test ''" : why);
    }

    [Theory]
    [InlineData("", "names no schema")]
    [InlineData("null", "names no schema")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[", "names no schema")]
    [InlineData("{\"schema\":\"assay/run/1\",", "")]
    [InlineData("{\"schema\":\"assay/run/1\",\"total\":1,\"total\":2}", "")]
    [InlineData("{\"schema\":\"assay/run/1\",\"solution\":\"\\ud800\"}", "")]
    [InlineData("{\"schema\":\"assay/run/1\"}", "it lacks parts of a run")]
    public void A_damaged_file_is_refused(string text, string why) =>
        Refused(_samples.Text(text), why);

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var fault = Assert.Throws<AssayException>(() =>
            ShardFile.Read(Path.Combine(_samples.Root, "no", "shard.json"))
        );

        Assert.Contains("There is no file", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_are_searched_at_whatever_depth_and_files_are_taken_once()
    {
        var one = ShardSamples.Document(1, 2, ShardSamples.Run(Result("A")));
        var two = ShardSamples.Document(2, 2, ShardSamples.Run(Result("B")));
        string[] written =
        [
            _samples.Write(one, "all/m1/deep/shard-1-of-2.json"),
            _samples.Write(two, "all/m2/shard-2-of-2.json"),
        ];
        _samples.Write(two, "all/m2/plan.json");

        Assert.Equal(written, ShardFiles.Find(["all", "all/m2/shard-2-of-2.json"], _samples.Root));
        Directory.CreateDirectory(Path.Combine(_samples.Root, "empty"));
        Assert.Contains(
            "There is no result and no map of a shard",
            Assert.Throws<AssayException>(() => ShardFiles.Find(["empty"], _samples.Root)).Message,
            StringComparison.Ordinal
        );
    }

    private static void Refused(string file, string why)
    {
        var fault = Assert.Throws<AssayException>(() => ShardFile.Read(file));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.StartsWith(
            $"'{file}' is not the document of a shard, because ",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }
}
