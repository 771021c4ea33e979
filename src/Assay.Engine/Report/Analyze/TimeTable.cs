using Assay.Engine.Record;

namespace Assay.Engine.Report.Analyze;

/// <summary>Divides the time of a run among its parts.</summary>
internal sealed class TimeTable
{
    private readonly RunResults _results;
    private readonly double _total;

    public TimeTable(RunResults results)
    {
        _results = results;
        _total = results.Cases.Sum(c => c.Wall.GetValueOrDefault() + c.Fixture.GetValueOrDefault());
        _total += results.Run.Projects.Sum(p => Trailing(p).GetValueOrDefault());
    }

    /// <summary>The whole suite.</summary>
    public TimeOf Suite =>
        Row(
            _results.Solution,
            _results.Cases,
            Sum(_results.Run.Projects.Select(Trailing)),
            Sum(_results.Run.Projects.Select(HostTime))
        );

    /// <summary>The projects, the most expensive first.</summary>
    public IReadOnlyList<TimeOf> Projects()
    {
        var cases = _results.Cases.ToLookup(c => c.Test.Project, StringComparer.Ordinal);
        return
        [
            .. _results
                .Run.Projects.Select(p => Row(p.Name, [.. cases[p.Name]], Trailing(p), HostTime(p)))
                .OrderByDescending(p => p.Share)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The classes, the most expensive first.</summary>
    public IReadOnlyList<TimeOf> Classes() =>
        [
            .. _results
                .Cases.GroupBy(c => (c.Test.Project, c.Test.Class))
                .Select(g => Row(g.Key.Class, [.. g], null, null) with { Project = g.Key.Project })
                .OrderByDescending(c => c.Share)
                .ThenBy(c => c.Name, StringComparer.Ordinal),
        ];

    private TimeOf Row(
        string name,
        IReadOnlyList<MergedCase> cases,
        double? trailing,
        double? hostTime
    )
    {
        var results = cases.SelectMany(c => c.Results).ToArray();
        var timed = results.Select(r => r.Wall).OfType<double>().ToArray();
        double? tests = timed.Length > 0 ? timed.Sum() : null;
        var fixtures = FixtureTime.Of(results, trailing);
        var known = tests.GetValueOrDefault() + fixtures.GetValueOrDefault();
        return new TimeOf(
            name,
            null,
            results.Length,
            Units.Milliseconds(tests),
            Units.Milliseconds(fixtures),
            Units.Milliseconds(hostTime is { } t ? Math.Max(0, t - known) : null),
            tests is null && fixtures is null ? null
                : _total > 0 ? Math.Round(known / _total, 4)
                : 0
        );
    }

    private static double? Trailing(RecordedProject project) =>
        Quantile.Median(project.Usage.Select(u => (double)u.Trailing.Ticks));

    private static double? HostTime(RecordedProject project) =>
        Quantile.Median(project.Usage.Select(u => (double)u.Hosts.Ticks));

    // A project without a host has no time of hosts, and then the suite's is not known either.
    private static double? Sum(IEnumerable<double?> values) =>
        values.Aggregate((double?)0, (sum, value) => sum + value);
}
