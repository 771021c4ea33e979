using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Map;

/// <summary>
/// Hosts with probes that come up while tests are still being looked for, on cores that would idle meanwhile. For runs of
/// whole suites of which no map is wanted as it is known.
/// </summary>
public sealed class HostsAhead : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly List<HostAhead> _hosts = [];

    private HostsAhead(CancellationToken cancel) =>
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);

    /// <summary>The projects that hosts can run, with their rewritten copies.</summary>
    public Task<RewrittenProject[]> Prepared { get; private set; } = null!;

    /// <summary>Begins to rewrite, and starts hosts as soon as that is done.</summary>
    /// <param name="projects">The projects of which maps are wanted.</param>
    /// <param name="store">What is known of them.</param>
    /// <param name="options">How tests are run.</param>
    /// <param name="cancel">Gives up.</param>
    public static HostsAhead Begin(
        IReadOnlyList<TestProject> projects,
        Store store,
        RunOptions options,
        CancellationToken cancel
    )
    {
        var ahead = new HostsAhead(cancel);
        // Looking for tests takes a core for each of these.
        var wanted = projects
            .Where(p => p.NoDriverReason is null)
            .SelectMany(p => p.Frameworks.Select(f => (Project: p, Framework: f)))
            .Select(w =>
                (
                    w.Project,
                    w.Framework,
                    Volatile: store
                        .VolatileMethods.Of(
                            w.Project.Name,
                            AssemblyStamp.Of(w.Project.AssemblyPath)
                        )
                        .Methods
                )
            )
            .ToArray();
        var idle = (options.Jobs ?? Environment.ProcessorCount) - wanted.Length;
        ahead.Prepared = Task.Run(
            async () =>
            {
                var prepared = await MappedRun.PrepareAsync(
                    wanted.Select(w => w.Project).Distinct(),
                    options,
                    ahead._stop.Token
                );
                var how = options with
                {
                    Rewritten = prepared.ToDictionary(p => p.Project.Name, StringComparer.Ordinal),
                };
                foreach (var (project, framework, volatiles) in wanted.Take(idle))
                {
                    ahead.Add(
                        new HostAhead(
                            project,
                            framework,
                            volatiles,
                            LoadedHost.StartAsync(
                                project,
                                framework,
                                new LoadSettings(how, volatiles, Rediscover: false),
                                ahead._stop.Token
                            )
                        )
                    );
                }
                return prepared;
            },
            CancellationToken.None
        );
        return ahead;
    }

    /// <summary>Hands over a host of a suite, once, as soon as it is up; null where there is none that fits.</summary>
    public async Task<LoadedHost?> TakeAsync(ProjectSuite suite)
    {
        HostAhead? found;
        lock (_hosts)
        {
            // One that was told other names of rows knows some tests by other ids.
            found = _hosts.Find(h =>
                h.Project == suite.Project
                && h.Framework == suite.Framework
                && h.VolatileMethods.SequenceEqual(suite.VolatileMethods, StringComparer.Ordinal)
            );
            if (found is not null)
            {
                _hosts.Remove(found);
            }
        }
        try
        {
            return found is null ? null : await found.Host;
        }
        catch (ProjectNotLoadedException)
        {
            // The next one will say it again, where it was no accident.
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // Whoever needed what failed here was told.
        await Prepared.ContinueWith(_ => { }, TaskScheduler.Default);
        HostAhead[] left;
        lock (_hosts)
        {
            left = [.. _hosts];
            _hosts.Clear();
        }
        foreach (var host in left)
        {
            await host.Host.ContinueWith(_ => { }, TaskScheduler.Default);
            if (host.Host.IsCompletedSuccessfully)
            {
                await (await host.Host).DisposeAsync();
            }
        }
        _stop.Dispose();
    }

    private void Add(HostAhead host)
    {
        lock (_hosts)
        {
            _hosts.Add(host);
        }
    }

    private sealed record HostAhead(
        TestProject Project,
        Framework Framework,
        IReadOnlyList<string> VolatileMethods,
        Task<LoadedHost> Host
    );
}
