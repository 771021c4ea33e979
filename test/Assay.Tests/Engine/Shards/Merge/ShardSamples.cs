using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Engine.Classify;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Reuse;
using Assay.Engine.Selection;
using Assay.Engine.Shards;
using Assay.Engine.Shards.Merge;
using Assay.Model;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Shards.Merge;

/// <summary>Documents of shards, written into a folder.</summary>
internal sealed class ShardSamples : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public string Root => _tree.Root;

    public static string Digest { get; } = new('a', 64);

    /// <summary>Two attempts: what fails in the first runs again.</summary>
    public static SampleRun Run(params RecordedResult[] results) =>
        new SampleRun().WithRepeat(300, 100, 5_000_000).WithRepeat(20, 10, 4_000_000).With(results);

    public static RunDocument Document(
        int index,
        int count,
        SampleRun sample,
        params string[] neverRan
    ) => Document((index, count), sample, null, neverRan);

    public static RunDocument Document(
        int index,
        int count,
        SampleRun sample,
        VerificationPart verified
    ) => Document((index, count), sample, verified, []);

    private static RunDocument Document(
        (int Index, int Count) shard,
        SampleRun sample,
        VerificationPart? verified,
        string[] neverRan
    )
    {
        var results = sample.Build();
        var selection = SelectedTests.All(
            [Suites.Suite(Suites.Project("P"), neverRan)],
            "all tests are run"
        ) with
        {
            Reasons = results
                .Cases.Select(c => c.Test.Id)
                .Concat(neverRan.Select(n => "P/" + n))
                .ToDictionary(id => id, _ => "all tests are run"),
        };
        return ShardReport.Of(
            RunReport.Of(
                results,
                selection,
                neverRan.Length > 0 ? "Stopped at the first failure." : null
            ) with
            {
                Verification = verified,
            },
            new ShardPart(shard.Index, shard.Count, Digest, null),
            results,
            (selection, new Dictionary<string, Classified>())
        );
    }

    /// <summary>A shard with a pass that it has reused beside what ran.</summary>
    public static RunDocument WithReused(
        (int Index, int Count) shard,
        SampleRun sample,
        DateTimeOffset passed,
        string reused
    )
    {
        var suite = Suites.Suite(Suites.Project("P"), reused);
        var ran = sample.Build();
        var results = new ReusedPasses(
            new Dictionary<string, DateTimeOffset> { ["P/" + reused] = passed }
        ).AddTo(ran, [suite]);
        var selection = SelectedTests.All([suite], "all tests are run");
        return ShardReport.Of(
            RunReport.Of(results, selection, null),
            new ShardPart(shard.Index, shard.Count, Digest, null),
            results,
            (selection, new Dictionary<string, Classified>())
        );
    }

    public string Write(RunDocument document, string? name = null) =>
        _tree.File(
            name ?? ShardReport.FileName(document.Shard!),
            JsonSerializer.Serialize(document, ReportJson.Readable.RunDocument)
        );

    public string Write(RunDocument document, Action<JsonObject> change)
    {
        var root = JsonNode
            .Parse(JsonSerializer.Serialize(document, ReportJson.Readable.RunDocument))!
            .AsObject();
        change(root);
        return _tree.File("shard.json", root.ToJsonString());
    }

    public string Text(string content) => _tree.File("shard.json", content);

    public ShardSet Set(params RunDocument[] documents) =>
        ShardSet.Of([.. documents.Select((d, i) => ShardFile.Read(Write(d, $"{i}.json")))]);

    public static RecordedResult Failing(string method, int repeat = 1) =>
        SampleRun.Result(method, 3, Outcome.Failed) with
        {
            Repeat = repeat,
            Message = "m" + repeat,
            StackTrace = "s",
            Output = "o",
        };

    public void Dispose() => _tree.Dispose();
}
