namespace Assay.Engine.Report;

/// <summary>Units of the documents.</summary>
internal static class Units
{
    /// <summary>Milliseconds to the 100 ns in which durations are recorded.</summary>
    public static double? Milliseconds(double? ticks) =>
        ticks is { } t ? Math.Round(t / TimeSpan.TicksPerMillisecond, 4) : null;

    /// <summary>Megabytes of 1,000,000 bytes.</summary>
    public static double? Megabytes(long? bytes) => bytes is { } b ? Math.Round(b / 1e6, 1) : null;
}
