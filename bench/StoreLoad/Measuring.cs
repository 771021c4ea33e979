using System.Diagnostics;
using System.Globalization;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Profile;
using Assay.Engine.Run;

namespace Assay.Bench.StoreLoad;

/// <summary>Measures each thing that the store does for a suite.</summary>
internal static class Measuring
{
    private const int EarlierRuns = 2;

    public static void Run(string folder, int count, TextWriter output)
    {
        var cases = SyntheticRun.Cases(folder, count);
        var clock = new Steps(output);
        using var store = Store.Open(AssayFolder.Create(folder), TimeProvider.System);
        clock.Step("open", 1);
        for (var run = 0; run < EarlierRuns; run++)
        {
            using var recorder = store.Begin(SyntheticRun.Info);
            recorder.Hear(new RunStarted(cases, null));
            clock.Step(run == 0 ? "tests, new" : "tests, known", count);
            for (var i = 0; i < count; i++)
            {
                recorder.Hear(new CaseEnded(1, cases[i], SyntheticRun.Result(i)));
            }
            var usage = new RunUsage(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30), 2, null);
            recorder.Hear(new RunEnded(usage, false));
            recorder.Complete();
            clock.Step("record results", count);
        }
        var last = store.Runs.Last()!;
        clock.Step("last run", 1);
        Check(store.Results.Of(last.Id).Count(), count);
        clock.Step("read results", count);
        WriteReports(folder, store, last, clock);
        Check(store.Durations.Latest().Count, count - count / 1000);
        clock.Step("read durations", count);
        Check(store.Results.History(cases[^1].Id, 100).Count, EarlierRuns);
        clock.Step("history of a test", 1);
        using var self = Process.GetCurrentProcess();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"peak memory: {self.PeakWorkingSet64 / 1e6:0} MB, store: {Size(folder) / 1e6:0} MB"
            )
        );
    }

    private static void WriteReports(string folder, Store store, RecordedRun run, Steps clock)
    {
        var reports = new ReportFolder(Path.Combine(folder, "assay-reports"));
        var results = RunResults.Read("Synthetic.slnx", store, run);
        clock.Step("read and merge results", results.Cases.Count);
        var profile = ProfileReport.Of(results);
        clock.Step("make the profile", results.Cases.Count);
        reports.Write(ProfileReport.FileName, profile, ReportJson.Readable.ProfileDocument);
        clock.Step("write the profile", results.Cases.Count);
        var context = new AnalyzeContext([], new TimeBudget(null, null));
        var analysis = AnalyzeReport.Of(results, context);
        reports.Write(AnalyzeReport.FileName, analysis, ReportJson.Readable.AnalyzeDocument);
        clock.Step("make and write the analysis", results.Cases.Count);
    }

    private static long Size(string folder) =>
        new DirectoryInfo(Path.Combine(folder, AssayFolder.Name))
            .EnumerateFiles()
            .Sum(f => f.Length);

    private static void Check(int found, int expected)
    {
        if (found != expected)
        {
            throw new InvalidDataException($"The store gave {found} of {expected}.");
        }
    }
}
