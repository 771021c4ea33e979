using Assay.Engine.Plan;
using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>
/// Lets tests run at the same time in several hosts, but for those that must not: tests that their framework runs beside no
/// other wait until nothing else runs, and of those that change what others use too one host at a time runs some.
/// </summary>
internal sealed class TestGate(Conflicts conflicts) : IDisposable
{
    private const int All = 1_000;

    // Whoever runs holds one of these; whoever must be alone holds them all.
    private readonly SemaphoreSlim _places = new(All);
    private readonly SemaphoreSlim _alone = new(1);
    private readonly SemaphoreSlim _contested = new(1);

    /// <summary>Waits until the tests may run; they are over when the result is disposed of.</summary>
    public async Task<IDisposable> EnterAsync(
        IReadOnlyList<TestCase> tests,
        CancellationToken cancel
    )
    {
        var isAlone = !tests.All(conflicts.MayRunBeside);
        var isContested = !isAlone && conflicts.UsesOf(tests).Count > 0;
        var held = new Held();
        try
        {
            if (isAlone)
            {
                await held.TakeAsync(_alone, 1, cancel);
            }
            if (isContested)
            {
                await held.TakeAsync(_contested, 1, cancel);
            }
            await held.TakeAsync(_places, isAlone ? All : 1, cancel);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _alone.Dispose();
        _contested.Dispose();
    }

    private sealed class Held : IDisposable
    {
        private readonly List<SemaphoreSlim> _taken = [];

        public async Task TakeAsync(SemaphoreSlim semaphore, int count, CancellationToken cancel)
        {
            for (var i = 0; i < count; i++)
            {
                await semaphore.WaitAsync(cancel);
                _taken.Add(semaphore);
            }
        }

        public void Dispose()
        {
            foreach (var semaphore in _taken)
            {
                semaphore.Release();
            }
            _taken.Clear();
        }
    }
}
