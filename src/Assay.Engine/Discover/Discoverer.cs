using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Discover;

/// <summary>Lists the tests of every project, several hosts at a time, and keeps some of these warm for the run.</summary>
/// <param name="options">How tests are run.</param>
/// <param name="volatileMethods">What earlier discoveries found, and where this one's finds go; null where nothing is recorded.</param>
public sealed class Discoverer(RunOptions options, VolatileMethodCache? volatileMethods)
{
    // A warm host saves its start; more of them than this would only hold memory.
    private const int MostWarmHosts = 8;

    /// <summary>
    /// What the tests of a project take one after the other, null where that is not known: where there is enough to share,
    /// cores that would idle bring up further hosts meanwhile. Null where no tests will run, or with other assemblies.
    /// </summary>
    public Func<TestProject, TimeSpan?>? Expected { get; init; }

    /// <summary>Looks into all projects.</summary>
    public async Task<Discovery> DiscoverAsync(
        IReadOnlyList<TestProject> projects,
        CancellationToken cancel
    )
    {
        var wanted = projects
            .Where(project => project.NoDriverReason is null)
            .SelectMany(project => project.Frameworks.Select(framework => (project, framework)))
            .ToArray();
        var known = projects.ToDictionary(p => p, Known);
        var found = new Found[wanted.Length];
        var warm = 0;
        var spare = new ComingHosts(cancel);
        try
        {
            StartSpares(spare, wanted, known);
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
                    found[i] = await LookIntoAsync(
                        new Wanted(project, framework, known[project]),
                        stop
                    );
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
            await spare.DisposeAsync();
            foreach (var host in found.Select(f => f?.Host).OfType<LoadedHost>())
            {
                host.Process.Kill();
                await host.DisposeAsync();
            }
            throw;
        }
        Remember(found.Where(f => f.Remark is null).Select(f => f.Suite).OfType<ProjectSuite>());
        return new Discovery(
            found.Select(f => f.Suite).OfType<ProjectSuite>().ToArray(),
            projects
                .Where(p => p.Frameworks.Count == 0 || p.NoDriverReason is not null)
                .Select(p => new UndrivenProject(
                    p,
                    p.NoDriverReason ?? "no driver knows its test framework",
                    ""
                ))
                .Concat(found.Select(f => f.Undriven).OfType<UndrivenProject>())
                .DistinctBy(u => u.Project)
                .ToArray(),
            new DiscoveryHosts(
                found
                    .Where(f => f.Host is not null)
                    .ToDictionary(f => (f.Suite!.Project, f.Suite.Framework), f => f.Host!),
                spare
            )
        )
        {
            Remarks = found.Select(f => f.Remark).OfType<string>().ToArray(),
        };
    }

    // Looking for tests takes a core for each project. A host that is told other names of rows than the first one finds is
    // of no use, and of an assembly that was never looked into they are not known.
    private void StartSpares(
        ComingHosts spare,
        (TestProject Project, Framework Framework)[] wanted,
        Dictionary<TestProject, KnownVolatileMethods> known
    )
    {
        var idle =
            Math.Min(options.Jobs ?? Environment.ProcessorCount, MostWarmHosts) - wanted.Length;
        var worth = wanted
            .Where(w =>
                known[w.Project].IsCurrent
                && Expected?.Invoke(w.Project) is { } time
                && HostScale.IsWorthAHost(1, MostWarmHosts, time)
            )
            .ToArray();
        for (var i = 0; i < idle && worth.Length > 0; i++)
        {
            var (project, framework) = worth[i % worth.Length];
            spare.Start(
                project,
                framework,
                new LoadSettings(options, known[project].Methods, Rediscover: false)
            );
        }
    }

    private async Task<Found> LookIntoAsync(Wanted wanted, CancellationToken cancel)
    {
        var (project, framework, known) = wanted;
        try
        {
            var host = await StartAsync(wanted, known.Methods, !known.IsCurrent, cancel);
            string? remark = null;
            if (!known.IsCurrent && host.Found.HasSuspiciousRows)
            {
                (host, remark) = await SettledAsync(host, wanted, cancel);
            }
            var suite = options.AcrossProcesses.Apply(
                new ProjectSuite(
                    project,
                    framework,
                    host.Found.FrameworkVersion,
                    host.Found.Cases.Select(c => new TestCase(project, framework, c)).ToArray(),
                    host.Found.HasAssemblyFixtures,
                    host.Found.VolatileMethods
                )
                {
                    MostAtOnce = host.Found.MostAtOnce,
                }
            );
            return new Found(suite, host, null, remark);
        }
        catch (ProjectNotLoadedException e)
        {
            return new Found(null, null, new UndrivenProject(project, e.Message, e.Output), null);
        }
    }

    // What is made once per process, such as a static field, shows its other names only in another process.
    private async Task<(LoadedHost Host, string? Remark)> SettledAsync(
        LoadedHost first,
        Wanted wanted,
        CancellationToken cancel
    )
    {
        try
        {
            await using var second = await StartAsync(
                wanted,
                first.Found.VolatileMethods,
                rediscover: false,
                cancel
            );
            var changing = ChangingNames.Between(first.Found.Cases, second.Found.Cases);
            if (changing.Count == 0)
            {
                return (first, null);
            }
            var settled = await StartAsync(
                wanted,
                [.. first.Found.VolatileMethods.Union(changing, StringComparer.Ordinal)],
                rediscover: false,
                cancel
            );
            await first.DisposeAsync();
            return (settled, null);
        }
        catch (ProjectNotLoadedException e)
        {
            // What the first one found holds all the same: this one was to be compared with it, and perhaps found a
            // port or a file taken that the first one holds.
            return (
                first,
                $"The names of rows in {wanted.Project.Name} could not be compared with those in another process, "
                    + $"because {e.Message.TrimEnd('.')}: tests that each process names anew look new in every run."
            );
        }
        catch
        {
            first.Process.Kill();
            await first.DisposeAsync();
            throw;
        }
    }

    private Task<LoadedHost> StartAsync(
        Wanted wanted,
        IReadOnlyList<string> volatiles,
        bool rediscover,
        CancellationToken cancel
    ) =>
        LoadedHost.StartAsync(
            wanted.Project,
            wanted.Framework,
            new LoadSettings(options, volatiles, rediscover),
            cancel
        );

    private KnownVolatileMethods Known(TestProject project) =>
        volatileMethods?.Of(project.Name, AssemblyStamp.Of(project.AssemblyPath))
        ?? new KnownVolatileMethods([], false);

    private void Remember(IEnumerable<ProjectSuite> suites)
    {
        foreach (var project in suites.GroupBy(s => s.Project))
        {
            volatileMethods?.Add(
                project.Key.Name,
                AssemblyStamp.Of(project.Key.AssemblyPath),
                project
                    .SelectMany(s => s.VolatileMethods)
                    .Distinct(StringComparer.Ordinal)
                    .ToArray()
            );
        }
    }

    private sealed record Wanted(
        TestProject Project,
        Framework Framework,
        KnownVolatileMethods Known
    );

    private sealed record Found(
        ProjectSuite? Suite,
        LoadedHost? Host,
        UndrivenProject? Undriven,
        string? Remark
    );
}

/// <summary>A project that only its own runner can run.</summary>
/// <param name="Project">The project.</param>
/// <param name="Reason">A clause that says why.</param>
/// <param name="Output">The last lines that the host printed when it tried; may be empty.</param>
public sealed record UndrivenProject(TestProject Project, string Reason, string Output)
{
    /// <summary>One of its tests.</summary>
    public TestCase Case(HostCase test) =>
        new(Project, Project.Frameworks.Count > 0 ? Project.Frameworks[0] : Framework.Other, test);
}
