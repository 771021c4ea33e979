using System.Globalization;
using Assay.Engine.Classify;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Reuse;
using Assay.Engine.Selection;

namespace Assay.Engine.Shards;

/// <summary>Makes the document of a shard: that of its run, and all that was recorded, so that the whole can be joined.</summary>
public static class ShardReport
{
    /// <summary>What the file of a shard is called.</summary>
    public static string FileName(ShardPart shard) =>
        string.Create(CultureInfo.InvariantCulture, $"shard-{shard.Index}-of-{shard.Count}.json");

    /// <summary>The document.</summary>
    /// <param name="run">The document of the run.</param>
    /// <param name="shard">Which part of the suite it was of.</param>
    /// <param name="results">What was recorded.</param>
    /// <param name="known">What was to run, and what kinds its tests are of, where somebody asks.</param>
    public static RunDocument Of(
        RunDocument run,
        ShardPart shard,
        RunResults results,
        (SelectedTests Selection, IReadOnlyDictionary<string, Classified> Kinds) known
    )
    {
        var cases = results.Cases.ToDictionary(c => c.Test.Id, StringComparer.Ordinal);
        var missing = known
            .Selection.Suites.SelectMany(s => s.Cases)
            .DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id, StringComparer.Ordinal);
        return run with
        {
            Shard = shard with
            {
                PeakMemoryBytes = results.Run.Repeats.Max(r => r.PeakMemoryBytes),
                Projects =
                [
                    .. results.Run.Projects.Select(p => new ShardProject(
                        p.Name,
                        p.Path,
                        p.TargetFramework
                    )),
                ],
            },
            Tests =
            [
                .. run.Tests.Select(t =>
                    cases.TryGetValue(t.Id, out var ran)
                        ? t with
                        {
                            Recorded = Recorded(ran) with
                            {
                                Kind = KindOf(t.Id, known.Kinds),
                                PassedOn = results.Cached.TryGetValue(t.Id, out var passed)
                                    ? passed
                                    : null,
                            },
                        }
                    : missing.TryGetValue(t.Id, out var test)
                        ? t with
                        {
                            Recorded = new ShardRecord(
                                StableNames.Of(test.Framework),
                                test.Host.Class,
                                test.Host.Method,
                                []
                            ),
                        }
                    : t
                ),
            ],
            Verification = run.Verification is { } verified
                ? verified with
                {
                    Missed =
                    [
                        .. verified.Missed.Zip(
                            verified.MissedCases,
                            (missed, test) => missed with { Recorded = Recorded(test) }
                        ),
                    ],
                }
                : null,
        };
    }

    /// <summary>The document with what other runs may reuse of it.</summary>
    /// <param name="document">The document of a shard.</param>
    /// <param name="kept">What its store has kept of the run.</param>
    public static RunDocument With(RunDocument document, KeptOutcomes kept) =>
        document with
        {
            Tests =
            [
                .. document.Tests.Select(t =>
                    t.Recorded is not { } recorded ? t
                    : kept.Passed.TryGetValue(t.Id, out var pass)
                        ? t with
                        {
                            Recorded = recorded with { Key = pass.Key, PassedOn = pass.On },
                        }
                    : kept.Failed.TryGetValue(t.Id, out var key)
                        ? t with
                        {
                            Recorded = recorded with { Key = key },
                        }
                    : t
                ),
            ],
        };

    private static ShardRecord Recorded(MergedCase test) =>
        new(
            StableNames.Of(test.Test.Framework),
            test.Test.Class,
            test.Test.Method,
            [
                .. test
                    .Results.SelectMany(r => r.Repeats)
                    .OrderBy(r => r.Repeat)
                    .Select(r => new ShardResult(
                        r.Repeat,
                        r.Row,
                        StableNames.Of(r.Outcome),
                        Units.Milliseconds(r.Wall?.Ticks),
                        Units.Milliseconds(r.Cpu?.Ticks),
                        r.AllocatedBytes,
                        Units.Milliseconds(r.Fixture?.Ticks)
                    )
                    {
                        Message = r.Message,
                        StackTrace = r.StackTrace,
                        Output = r.Output,
                    }),
            ]
        );

    private static string? KindOf(string test, IReadOnlyDictionary<string, Classified> kinds) =>
        kinds.GetValueOrDefault(test)?.Kind switch
        {
            TestKind.Unit => "unit",
            TestKind.Integration => "integration",
            _ => null,
        };
}
