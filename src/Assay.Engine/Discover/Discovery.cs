using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Discover;

/// <summary>All tests of the solution, with the hosts that are still warm.</summary>
public sealed class Discovery : IAsyncDisposable
{
    private readonly Dictionary<(TestProject, Framework), LoadedHost> _warm;

    internal Discovery(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyList<UndrivenProject> undriven,
        Dictionary<(TestProject, Framework), LoadedHost> warm
    )
    {
        Suites = suites;
        Undriven = undriven;
        _warm = warm;
    }

    /// <summary>The suites, in the order of the projects.</summary>
    public IReadOnlyList<ProjectSuite> Suites { get; }

    /// <summary>Projects that only their own runner can run.</summary>
    public IReadOnlyList<UndrivenProject> Undriven { get; }

    /// <summary>What could not be found out, in sentences for the user.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Hands over the warm host of a suite, once; null where there is none.</summary>
    public LoadedHost? TakeHost(ProjectSuite suite)
    {
        lock (_warm)
        {
            return _warm.Remove((suite.Project, suite.Framework), out var host) ? host : null;
        }
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
        await Task.WhenAll(hosts.Select(h => h.DisposeAsync().AsTask()));
    }
}
