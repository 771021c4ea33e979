using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Discover;

/// <summary>Lists the tests of every project, several hosts at a time, and keeps some of these warm for the run.</summary>
/// <param name="options">How tests are run.</param>
/// <param name="volatileMethods">Recorded volatile methods of a project by its name; null where it was never looked at.</param>
public sealed class Discoverer(
    RunOptions options,
    Func<TestProject, IReadOnlyList<string>?> volatileMethods
)
{
    // A warm host saves its start; more of them than this would only hold memory.
    private const int MostWarmHosts = 8;

    /// <summary>Looks into all projects.</summary>
    public async Task<Discovery> DiscoverAsync(
        IReadOnlyList<TestProject> projects,
        CancellationToken cancel
    )
    {
        var wanted = projects
            .SelectMany(project => project.Frameworks.Select(framework => (project, framework)))
            .ToArray();
        var found = new Found[wanted.Length];
        var warm = 0;
        try
        {
            await Parallel.ForAsync(
                0,
                wanted.Length,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = options.Jobs ?? Environment.ProcessorCount,
                    CancellationToken = cancel,
                },
                async (i, stop) =>
                {
                    var (project, framework) = wanted[i];
                    found[i] = await LookIntoAsync(project, framework, stop);
                    if (
                        found[i].Host is { } host
                        && Interlocked.Increment(ref warm) > MostWarmHosts
                    )
                    {
                        found[i] = found[i] with { Host = null };
                        await host.DisposeAsync();
                    }
                }
            );
        }
        catch
        {
            foreach (var host in found.Select(f => f?.Host).OfType<LoadedHost>())
            {
                host.Process.Kill();
                await host.DisposeAsync();
            }
            throw;
        }
        return new Discovery(
            found.Select(f => f.Suite).OfType<ProjectSuite>().ToArray(),
            projects
                .Where(p => p.Frameworks.Count == 0)
                .Select(p => new UndrivenProject(p, "no driver knows its test framework", ""))
                .Concat(found.Select(f => f.Undriven).OfType<UndrivenProject>())
                .DistinctBy(u => u.Project)
                .ToArray(),
            found.Where(f => f.Host is not null).ToDictionary(f => f.Suite!, f => f.Host!)
        );
    }

    private async Task<Found> LookIntoAsync(
        TestProject project,
        Framework framework,
        CancellationToken cancel
    )
    {
        var known = volatileMethods(project);
        try
        {
            var host = await LoadedHost.StartAsync(
                project,
                framework,
                new LoadSettings(options, known ?? [], Rediscover: known is null),
                cancel
            );
            var suite = new ProjectSuite(
                project,
                framework,
                host.Found.FrameworkVersion,
                host.Found.Cases.Select(c => new TestCase(project, framework, c)).ToArray(),
                host.Found.HasAssemblyFixtures,
                host.Found.VolatileMethods
            );
            return new Found(suite, host, null);
        }
        catch (ProjectNotLoadedException e)
        {
            return new Found(null, null, new UndrivenProject(project, e.Message, e.Output));
        }
    }

    private sealed record Found(ProjectSuite? Suite, LoadedHost? Host, UndrivenProject? Undriven);
}

/// <summary>A project that only its own runner can run.</summary>
/// <param name="Project">The project.</param>
/// <param name="Reason">A clause that says why.</param>
/// <param name="Output">The last lines that the host printed when it tried; may be empty.</param>
public sealed record UndrivenProject(TestProject Project, string Reason, string Output);
