using Assay.Engine.Classify;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Model;

namespace Assay.Tests.Engine.Report;

/// <summary>Builds recorded runs in memory. Durations are in milliseconds.</summary>
internal sealed class SampleRun
{
    private readonly List<RecordedResult> _results = [];
    private readonly List<RecordedRemark> _remarks = [];
    private readonly List<RecordedUsage> _usage = [];
    private readonly List<RecordedRepeat> _repeats = [];

    public IReadOnlyList<string> Filter { get; set; } = [];

    public string? Shard { get; set; }

    public IReadOnlyList<SetAsidePart> SetAside { get; set; } = [];

    public IReadOnlyList<Classified> Classified { get; set; } = [];

    public DateTimeOffset? Finished { get; set; } = new(2026, 1, 2, 3, 5, 0, TimeSpan.Zero);

    public static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    public static RecordedResult Result(
        string method,
        double? wall = 1,
        Outcome outcome = Outcome.Passed
    ) =>
        new(
            new RecordedTest("P/C." + method, "P", Framework.XUnit2, "C", method),
            1,
            null,
            outcome,
            wall is { } w ? Ms(w) : null,
            wall is { } c ? Ms(c) : null,
            wall is null ? null : 100,
            wall is null ? null : TimeSpan.Zero
        );

    public SampleRun With(params RecordedResult[] results)
    {
        _results.AddRange(results);
        return this;
    }

    public SampleRun WithRemark(string text, bool isFailure)
    {
        _remarks.Add(new RecordedRemark("P", text, isFailure));
        return this;
    }

    public SampleRun WithUsage(RecordedUsage usage)
    {
        _usage.Add(usage);
        return this;
    }

    /// <summary>Adds a repeat on 4 cores.</summary>
    public SampleRun WithRepeat(double? elapsed, double? cpu, long? memory, bool cancelled = false)
    {
        _repeats.Add(
            new RecordedRepeat(
                _repeats.Count + 1,
                elapsed is { } e ? Ms(e) : null,
                cpu is { } c ? Ms(c) : null,
                elapsed is null ? null : 4,
                memory,
                cancelled
            )
        );
        return this;
    }

    public RunResults Build() =>
        new(
            "Orchard.slnx",
            new RecordedRun(
                7,
                new RunInfo("profile", "Debug", "abc", false, "here", 4)
                {
                    Filter = Filter,
                    Shard = Shard,
                },
                new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                Finished,
                _repeats,
                [
                    .. _results
                        .Select(r => r.Test.Project)
                        .Distinct()
                        .Order()
                        .Select(p => new RecordedProject(
                            p,
                            $"test/{p}/{p}.csproj",
                            "net10.0",
                            p == "P" ? _usage : []
                        )),
                ],
                _remarks
            ),
            MergedCase.Merge(
                _results.OrderBy(r => r.Test.Id, StringComparer.Ordinal).ThenBy(r => r.Repeat)
            )
        )
        {
            SetAside = SetAside,
            Classified = Classified.ToDictionary(c => c.Test),
        };
}
