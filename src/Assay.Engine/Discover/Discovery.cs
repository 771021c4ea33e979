using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Discover;

/// <summary>All tests of the solution, with the hosts that are still warm.</summary>
public sealed class Discovery : IAsyncDisposable
{
    private readonly Dictionary<(TestProject, Framework), LoadedHost> _warm;
    private readonly ComingHosts _spare;

    internal Discovery(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyList<UndrivenProject> undriven,
        DiscoveryHosts hosts
    )
    {
        Suites = suites;
        Undriven = undriven;
        _warm = hosts.Warm;
        _spare = hosts.Spare;
    }

    /// <summary>The suites, in the order of the projects.</summary>
    public IReadOnlyList<ProjectSuite> Suites { get; }

    /// <summary>Projects that only their own runner can run.</summary>
    public IReadOnlyList<UndrivenProject> Undriven { get; }

    /// <summary>What could not be found out, in sentences for the user.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>True where a host of a suite is warm, or will be soon.</summary>
    public bool HasHost(ProjectSuite suite)
    {
        lock (_warm)
        {
            return _warm.ContainsKey((suite.Project, suite.Framework)) || _spare.Has(suite);
        }
    }

    /// <summary>Hands over a host of a suite that is warm, or else one that soon will be, each once; null where there is none.</summary>
    public async Task<LoadedHost?> TakeHostAsync(ProjectSuite suite)
    {
        lock (_warm)
        {
            if (_warm.Remove((suite.Project, suite.Framework), out var host))
            {
                return host;
            }
        }
        return await _spare.TakeAsync(suite);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        LoadedHost[] hosts;
        lock (_warm)
        {
            hosts = [.. _warm.Values];
            _warm.Clear();
        }
        await Task.WhenAll(
            hosts.Select(h => h.DisposeAsync().AsTask()).Append(_spare.DisposeAsync().AsTask())
        );
    }
}

/// <summary>The hosts that a discovery leaves.</summary>
/// <param name="Warm">Those that have listed the tests.</param>
/// <param name="Spare">Those that came up meanwhile.</param>
internal sealed record DiscoveryHosts(
    Dictionary<(TestProject, Framework), LoadedHost> Warm,
    ComingHosts Spare
)
{
    /// <summary>None at all.</summary>
    public static DiscoveryHosts None => new([], new ComingHosts(CancellationToken.None));
}
