using Assay.Engine.Classify;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Runs.Export;

namespace Assay.Engine.Shards.Merge;

/// <summary>The run that shards make together, counted anew from what they recorded: as one machine would have run it.</summary>
public sealed class MergedRun
{
    private MergedRun(ShardSet shards, RunResults results, RunDocument document) =>
        (Shards, Results, Document) = (shards, results, document);

    /// <summary>Joins shards.</summary>
    /// <param name="shards">The shards.</param>
    /// <param name="run">Number of the run in the store, as which it was recorded here.</param>
    /// <param name="verification">Number of the run of the tests that had been left out; null where there was none.</param>
    public static MergedRun Of(ShardSet shards, long run, long? verification = null)
    {
        var documents = shards.Files.Select(f => f.Run).ToArray();
        var tests = documents.SelectMany(d => d.Tests).ToArray();
        var results = new RunResults(
            documents[0].Solution,
            Run(shards, documents, run),
            Cases(tests.Select(t => (t.Id, t.Recorded)))
        )
        {
            SetAside = [.. documents.SelectMany(d => d.SetAside).Distinct()],
            Cached = tests
                .Where(t => t.Cached == true)
                .ToDictionary(t => t.Id, t => t.Recorded!.PassedOn!.Value, StringComparer.Ordinal),
        };
        var stopped = shards
            .Files.Where(f => f.Run.Stopped is not null)
            .Select(f => $"Shard {f.Shard.Index}/{f.Shard.Count}: {f.Run.Stopped}")
            .ToArray();
        var document = RunReport.Of(
            results,
            new KnownTests(
                tests.ToDictionary(t => t.Id, t => t.Reason, StringComparer.Ordinal),
                Ids(tests, RunReport.NotRun),
                Ids(tests, RunReport.NotSelected)
            ),
            stopped.Length > 0 ? string.Join(' ', stopped) : null
        );
        return new MergedRun(
            shards,
            results,
            document with
            {
                Verification = Verification(documents, verification),
                Shards =
                [
                    .. shards.Files.Select(f => new MergedShard(
                        f.Shard.Index,
                        f.Run.Run.Machine,
                        f.Run.Tests.Sum(t => Math.Max(1, t.Rows?.Count ?? 0)),
                        f.Run.DurationMs
                    )),
                ],
            }
        );
    }

    /// <summary>What it was joined from.</summary>
    internal ShardSet Shards { get; }

    /// <summary>A sentence that says which shards are missing; null where none is.</summary>
    public string? WhatIsMissing => Shards.WhatIsMissing;

    /// <summary>All that was recorded.</summary>
    public RunResults Results { get; }

    /// <summary>The document of the whole.</summary>
    public RunDocument Document { get; }

    /// <summary>The whole as the formats of others see it.</summary>
    public ExportedRun Exported() =>
        ExportedRun.Of(
            Results,
            Document,
            Shards
                .Files.SelectMany(f => f.Run.Tests)
                .Where(t => t.Outcome == RunReport.NotRun)
                .ToDictionary(t => t.Id, t => Test(t.Id, t.Recorded!), StringComparer.Ordinal),
            new Dictionary<string, string>()
        );

    /// <summary>What kinds the tests are of, those of which a shard knew it.</summary>
    public IReadOnlyDictionary<string, Classified> Kinds =>
        Shards
            .Files.SelectMany(f => f.Run.Tests)
            .Where(t => t.Recorded?.Kind is not null)
            .ToDictionary(
                t => t.Id,
                t => new Classified(
                    t.Id,
                    t.Recorded!.Kind == "unit" ? TestKind.Unit : TestKind.Integration,
                    null,
                    null,
                    IsRecorded: false,
                    ["as its shard has told"]
                ),
                StringComparer.Ordinal
            );

    private static RecordedRun Run(ShardSet shards, RunDocument[] documents, long run)
    {
        var first = documents[0].Run;
        var ends = documents.Select(d => d.Run.Started + Elapsed(d.DurationMs));
        return new RecordedRun(
            run,
            new RunInfo(
                first.Command,
                first.Configuration,
                first.Commit,
                documents.Any(d => d.Run.Dirty == true) ? true : first.Dirty,
                string.Join(", ", documents.Select(d => d.Run.Machine).Distinct()),
                documents.Sum(d => d.Run.Cores)
            )
            {
                Filter = first.Filter ?? [],
                Shard =
                    shards.Missing.Count == 0
                        ? null
                        : $"{string.Join(',', shards.Files.Select(f => f.Shard.Index))}/{shards.Files[0].Shard.Count}",
            },
            documents.Min(d => d.Run.Started),
            documents.All(d => d.Run.State == "finished") ? ends.Max() : null,
            // The machines were at it at the same time: the longest of them is what one waits for.
            [
                new RecordedRepeat(
                    1,
                    documents.All(d => d.DurationMs is not null)
                        ? documents.Max(d => Elapsed(d.DurationMs))
                        : null,
                    null,
                    null,
                    documents.Max(d => d.Shard!.PeakMemoryBytes),
                    documents.Any(d => d.Run.State == "cancelled")
                ),
            ],
            [
                .. documents
                    .SelectMany(d => d.Shard!.Projects!)
                    .DistinctBy(p => p.Name)
                    .Select(p => new RecordedProject(p.Name, p.Path, p.TargetFramework, [])),
            ],
            [
                .. documents
                    .SelectMany(d => d.Remarks)
                    .Distinct()
                    .Select(r => new RecordedRemark(r.Project, r.Text, r.Failure)),
                .. shards.WhatIsMissing is { } missing
                    ? new[] { new RecordedRemark("assay merge", missing, IsFailure: true) }
                    : [],
            ]
        );
    }

    private static VerificationPart? Verification(RunDocument[] documents, long? run)
    {
        var parts = documents.Select(d => d.Verification).OfType<VerificationPart>().ToArray();
        return parts.Length == 0
            ? null
            : new VerificationPart(
                run,
                parts.Sum(p => p.Ran),
                parts.Sum(p => p.Failed),
                parts.Sum(p => p.Flaky),
                parts.Max(p => p.DurationMs),
                [
                    .. parts
                        .SelectMany(p => p.Missed)
                        .OrderBy(m => m.Id, StringComparer.Ordinal)
                        .Select(m => m with { Recorded = null }),
                ],
                [.. parts.SelectMany(p => p.Failures).OrderBy(f => f.Id, StringComparer.Ordinal)],
                [.. parts.SelectMany(p => p.Remarks).Distinct()]
            )
            {
                MissedCases = Cases(
                    parts.SelectMany(p => p.Missed).Select(m => (m.Id, m.Recorded))
                ),
            };
    }

    private static IReadOnlyList<MergedCase> Cases(
        IEnumerable<(string Id, ShardRecord? Recorded)> tests
    ) =>
        MergedCase.Merge(
            tests.Where(t => t.Recorded is not null).SelectMany(t => RecordedOf(t.Id, t.Recorded!))
        );

    internal static IEnumerable<RecordedResult> RecordedOf(string id, ShardRecord record) =>
        record
            .Results.OrderBy(r => r.Repeat)
            .Select(r => new RecordedResult(
                Test(id, record),
                r.Repeat,
                r.Row,
                StableNames.ToOutcome(r.Outcome),
                Time(r.WallMs),
                Time(r.CpuMs),
                r.AllocatedBytes,
                Time(r.FixtureMs)
            )
            {
                Message = r.Message,
                StackTrace = r.StackTrace,
                Output = r.Output,
            });

    private static RecordedTest Test(string id, ShardRecord record) =>
        new(
            id,
            id[..id.IndexOf('/', StringComparison.Ordinal)],
            StableNames.ToFramework(record.Framework),
            record.Class,
            record.Method
        );

    private static string[] Ids(IEnumerable<RunTest> tests, string outcome) =>
        [.. tests.Where(t => t.Outcome == outcome).Select(t => t.Id)];

    private static TimeSpan Elapsed(double? milliseconds) => Time(milliseconds) ?? TimeSpan.Zero;

    private static TimeSpan? Time(double? milliseconds) =>
        milliseconds is { } ms
            ? TimeSpan.FromTicks((long)Math.Round(ms * TimeSpan.TicksPerMillisecond))
            : null;
}
