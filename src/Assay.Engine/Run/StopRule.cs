namespace Assay.Engine.Run;

/// <summary>When a run ends before all of its tests have run.</summary>
/// <param name="AboveFailedPercent">It ends once more than this percentage of its tests has failed; null for never.</param>
public sealed record StopRule(double? AboveFailedPercent)
{
    /// <summary>All tests run, whatever fails.</summary>
    public static StopRule Never { get; } = new((double?)null);

    /// <summary>The first failure ends it.</summary>
    public static StopRule FirstFailure { get; } = new(0);

    /// <summary>Whether so many failures end a run of so many tests.</summary>
    public bool Ends(int failed, int planned) => failed * 100.0 > planned * AboveFailedPercent;
}
