using Assay.Engine.Record;

namespace Assay.Engine.Shards;

/// <summary>Makes timings of what the store has recorded.</summary>
public static class RecordedTimings
{
    // What was measured again and differs by less says nothing new, and would only change the file.
    private const double Noise = 0.25;
    private const long NoiseAtLeast = 10 * Timings.PerMillisecond;

    // Figures that count: more of them are noise too.
    private const int Digits = 2;

    /// <summary>The timings of the methods that ran lately; empty where none did.</summary>
    /// <param name="store">The store.</param>
    /// <param name="before">What was written last; null where nothing was. A method that takes about as long as it did stays as it is.</param>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public static Timings Of(Store store, Timings? before) =>
        new(
            store
                .Durations.OfMethods()
                .ToDictionary(
                    m => TestMethod.Of(m.Project, m.Class, m.Method),
                    m => m.Median.Ticks * Timings.PerMillisecond / TimeSpan.TicksPerMillisecond,
                    StringComparer.Ordinal
                )
                .ToDictionary(
                    m => m.Key,
                    m =>
                        before?.Methods.TryGetValue(m.Key, out var known) == true
                        && IsAlike(known, m.Value)
                            ? known
                            : Round(m.Value),
                    StringComparer.Ordinal
                )
        );

    private static bool IsAlike(long known, long now) =>
        Math.Abs(now - known) <= Math.Max(NoiseAtLeast, known * Noise);

    internal static long Round(long time)
    {
        var unit = 1L;
        while (time / unit >= (long)Math.Pow(10, Digits))
        {
            unit *= 10;
        }
        return (time + unit / 2) / unit * unit;
    }
}
