using Assay.Engine.Discover;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Run;

/// <summary>Hosts that are coming up before anybody knows whether they are needed, on cores that would idle meanwhile.</summary>
/// <param name="cancel">Gives up.</param>
internal sealed class ComingHosts(CancellationToken cancel) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop =
        CancellationTokenSource.CreateLinkedTokenSource(cancel);

    private readonly List<Coming> _hosts = [];

    /// <summary>Cancelled when no host is wanted any more.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Starts one.</summary>
    public void Start(TestProject project, Framework framework, LoadSettings settings)
    {
        var host = LoadedHost.StartAsync(project, framework, settings, _stop.Token);
        lock (_hosts)
        {
            _hosts.Add(new Coming(project, framework, settings.VolatileMethods, host));
        }
    }

    /// <summary>True where one is there for a suite, or on its way.</summary>
    public bool Has(ProjectSuite suite)
    {
        lock (_hosts)
        {
            return _hosts.Exists(h => h.Fits(suite));
        }
    }

    /// <summary>Hands over a host of a suite, once, as soon as it is up; null where there is none that fits.</summary>
    public async Task<LoadedHost?> TakeAsync(ProjectSuite suite)
    {
        Coming? found;
        lock (_hosts)
        {
            found = _hosts.Find(h => h.Fits(suite));
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
        Coming[] left;
        lock (_hosts)
        {
            left = [.. _hosts];
            _hosts.Clear();
        }
        foreach (var coming in left)
        {
            // Whoever needed what failed here was told.
            await coming.Host.ContinueWith(_ => { }, TaskScheduler.Default);
            if (coming.Host.IsCompletedSuccessfully)
            {
                await (await coming.Host).DisposeAsync();
            }
        }
        _stop.Dispose();
    }

    private sealed record Coming(
        TestProject Project,
        Framework Framework,
        IReadOnlyList<string> VolatileMethods,
        Task<LoadedHost> Host
    )
    {
        // One that was told other names of rows knows some tests by other ids.
        public bool Fits(ProjectSuite suite) =>
            Project == suite.Project
            && Framework == suite.Framework
            && VolatileMethods.SequenceEqual(suite.VolatileMethods, StringComparer.Ordinal);
    }
}
