using System.Diagnostics;
using System.Globalization;

namespace Assay.Bench.StoreLoad;

/// <summary>Prints what each step took.</summary>
internal sealed class Steps(TextWriter output)
{
    private readonly Process _self = Process.GetCurrentProcess();
    private long _since = Stopwatch.GetTimestamp();
    private TimeSpan _cpu;

    public void Step(string name, int items)
    {
        var taken = Stopwatch.GetElapsedTime(_since);
        _self.Refresh();
        var cpu = _self.TotalProcessorTime;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -28}{taken.TotalMilliseconds, 10:0.0} ms {(cpu - _cpu).TotalMilliseconds, 10:0.0} ms cpu {taken.TotalMicroseconds / items, 10:0.0} us each"
            )
        );
        (_since, _cpu) = (Stopwatch.GetTimestamp(), cpu);
    }
}
