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
    private readonly ComingHosts _hosts;

    private HostsAhead(CancellationToken cancel) => _hosts = new ComingHosts(cancel);

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
                    ahead._hosts.Stopped
                );
                var how = options with
                {
                    Rewritten = prepared.ToDictionary(p => p.Project.Name, StringComparer.Ordinal),
                };
                foreach (var (project, framework, volatiles) in wanted.Take(idle))
                {
                    ahead._hosts.Start(
                        project,
                        framework,
                        new LoadSettings(how, volatiles, Rediscover: false)
                    );
                }
                return prepared;
            },
            CancellationToken.None
        );
        return ahead;
    }

    /// <inheritdoc cref="ComingHosts.TakeAsync"/>
    public Task<LoadedHost?> TakeAsync(ProjectSuite suite) => _hosts.TakeAsync(suite);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _hosts.DisposeAsync();
        // Whoever needed what failed here was told.
        await Prepared.ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
