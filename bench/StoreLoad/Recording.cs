using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Run;

namespace Assay.Bench.StoreLoad;

/// <summary>Records a run and says how far it has come.</summary>
internal static class Recording
{
    public static void Run(string folder, int count, TextWriter progress)
    {
        using var store = Store.Open(AssayFolder.Create(folder), TimeProvider.System);
        progress.WriteLine("opened");
        var cases = SyntheticRun.Cases(folder, count);
        using var recorder = store.Begin(SyntheticRun.Info);
        recorder.Hear(new RunStarted(cases, null));
        for (var i = 0; i < count; i++)
        {
            recorder.Hear(new CaseEnded(1, cases[i], SyntheticRun.Result(i)));
            progress.WriteLine(i);
        }
        recorder.Hear(new RunEnded(new RunUsage(TimeSpan.Zero, TimeSpan.Zero, 1, null), false));
        recorder.Complete();
    }
}
