using System.Collections.Concurrent;

namespace Assay.Engine.Mutate;

/// <summary>Several judges over the same tests, each with its own host, that share work.</summary>
/// <param name="suite">The tests.</param>
/// <param name="count">How many there are at most.</param>
internal sealed class JudgePool(JudgingSuite suite, int count) : IAsyncDisposable
{
    private readonly ConcurrentBag<Judge> _idle = [];
    private readonly ConcurrentBag<Judge> _all = [];

    /// <summary>Does something for each item, in the order of the items as far as several at a time have one.</summary>
    public Task EachAsync<T>(
        IEnumerable<T> items,
        Func<Judge, T, CancellationToken, Task> ask,
        CancellationToken cancel
    ) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = count, CancellationToken = cancel },
            async (item, stop) =>
            {
                if (!_idle.TryTake(out var judge))
                {
                    judge = new Judge(suite);
                    _all.Add(judge);
                }
                await ask(judge, item, stop);
                _idle.Add(judge);
            }
        );

    /// <summary>Ends all hosts; who is asked again starts a new one.</summary>
    public async Task EndHostsAsync()
    {
        foreach (var judge in _all)
        {
            await judge.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndHostsAsync();
}
