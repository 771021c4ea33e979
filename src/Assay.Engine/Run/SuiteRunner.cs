using Assay.Engine.Discover;
using Assay.Engine.Plan;

namespace Assay.Engine.Run;

/// <summary>
/// Runs planned units in hosts: as many hosts as cores, more while these idle, each pulling the next unit of the
/// project that it has loaded.
/// </summary>
public sealed class SuiteRunner(Discovery discovery, RunOptions options, RunEvents events)
{
    private static readonly TimeSpan PulseEvery = TimeSpan.FromMilliseconds(100);

    private readonly UsageMeter _usage = new();
    private readonly Dictionary<Task, ProjectSuite> _workers = [];
    private int _hosts;

    /// <summary>Runs all units once.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; no host is left behind.</exception>
    public async Task RunAsync(IReadOnlyList<Unit> units, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var queue = new UnitQueue(units);
        var scale = new HostScale(options.Jobs);
        try
        {
            while (true)
            {
                StartWorkers(queue, scale, stop.Token);
                if (_workers.Count == 0)
                {
                    break;
                }
                var ended = await Task.WhenAny([
                    .. _workers.Keys,
                    Task.Delay(PulseEvery, stop.Token),
                ]);
                if (_workers.Remove(ended))
                {
                    await ended;
                }
                stop.Token.ThrowIfCancellationRequested();
                if (_usage.SinceLastPulse >= PulseEvery)
                {
                    var pulse = _usage.Pulse();
                    scale.Observe(pulse);
                    events.Publish(pulse);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(_workers.Keys).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>What the run has taken of the machine so far.</summary>
    public RunUsage Usage =>
        new(
            _usage.Wall,
            _usage.Cpu,
            Environment.ProcessorCount,
            _usage.PeakMemory > 0 ? _usage.PeakMemory : null
        )
        {
            PeakMemoryBytesByProject = _usage.PeakMemoryByProject,
        };

    private void StartWorkers(UnitQueue queue, HostScale scale, CancellationToken cancel)
    {
        while (_workers.Count < scale.Limit)
        {
            var next = queue
                .SuitesWithWork(HostsOf)
                .FirstOrDefault(s =>
                    HostScale.IsWorthAHost(
                        HostsOf(s),
                        queue.Waiting(s),
                        IsUp(s) ? null : queue.Left(s)
                    )
                );
            if (next is null)
            {
                return;
            }
            var worker = new HostWorker(
                next,
                discovery,
                queue,
                new HostContext(++_hosts, options, _usage, events)
            );
            // The first unit is taken at once, so that the next turn of this loop sees what is left.
            if (!worker.TakeFirst())
            {
                return;
            }
            _workers.Add(Task.Run(() => worker.RunAsync(cancel), CancellationToken.None), next);
        }
    }

    // One that is there already need not spare the time to come up.
    private bool IsUp(ProjectSuite suite) =>
        !options.Rewritten.ContainsKey(suite.Project.Name) && discovery.HasHost(suite);

    private int HostsOf(ProjectSuite suite) =>
        _workers.Values.Count(s => ReferenceEquals(s, suite));
}
