namespace Assay.Engine.Mutate;

/// <summary>Tests of one project that are ready to judge.</summary>
/// <param name="Judging">The tests.</param>
/// <param name="Judges">Their hosts.</param>
/// <param name="Baseline">How they end without a mutant.</param>
internal sealed record ReadySuite(JudgingSuite Judging, JudgePool Judges, Baseline Baseline)
    : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Judges.DisposeAsync();
        Judging.Dispose();
    }
}
