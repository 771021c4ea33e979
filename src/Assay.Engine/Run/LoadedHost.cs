using Assay.Engine.Discover;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Engine.Run;

/// <summary>A host that has loaded a test project, with what it found there.</summary>
public sealed class LoadedHost : IAsyncDisposable
{
    private (ProjectSuite Suite, CaseIndexes Indexes)? _indexes;

    private LoadedHost(HostProcess process, Discovered found, List<string> modules)
    {
        Process = process;
        Found = found;
        Modules = modules;
    }

    /// <summary>The process.</summary>
    public HostProcess Process { get; }

    /// <summary>What it found.</summary>
    public Discovered Found { get; }

    /// <summary>True where it runs rewritten assemblies.</summary>
    public bool IsRewritten { get; private init; }

    /// <summary>Names of the rewritten modules that it has loaded, by number.</summary>
    internal List<string> Modules { get; }

    /// <summary>Which of the suite's cases is which of the host's; made once for all units that it runs.</summary>
    internal CaseIndexes IndexesOf(ProjectSuite suite)
    {
        if (_indexes is not { } known || !ReferenceEquals(known.Suite, suite))
        {
            known = (suite, new CaseIndexes(Found.Cases, suite.Cases));
            _indexes = known;
        }
        return known.Indexes;
    }

    /// <summary>Starts a host and lets it load the project.</summary>
    /// <exception cref="ProjectNotLoadedException">No driver fits, or the host ended or hung over it.</exception>
    public static async Task<LoadedHost> StartAsync(
        TestProject project,
        Framework framework,
        LoadSettings settings,
        CancellationToken cancel
    )
    {
        HostProcess process;
        var rewritten = settings.Options.Rewritten.GetValueOrDefault(project.Name);
        try
        {
            process = await HostLauncher.StartAsync(
                project,
                rewritten,
                settings.Options.FixtureTimeout,
                cancel
            );
        }
        catch (HostStartException e)
        {
            throw new ProjectNotLoadedException(
                $"the test host did not start: it {e.How}",
                e.Output
            );
        }
        try
        {
            process.Send(
                new Load(
                    framework,
                    project.AssemblyPath,
                    settings.Options.SolutionDirectory,
                    project.RunSettingsPath,
                    project.UsesTestingPlatform,
                    settings.VolatileMethods,
                    settings.Rediscover,
                    rewritten is { Mutants: 0 }
                )
                {
                    Mutants = rewritten?.Mutants ?? 0,
                    Alive = settings.Alive,
                    CopiesBelow =
                    [
                        .. (rewritten?.Below ?? []).SelectMany(c => new[] { c.Built, c.Copy }),
                    ],
                }
            );
            var modules = new List<string>();
            var found = await FoundAsync(process, modules, settings.Options.FixtureTimeout, cancel);
            return new LoadedHost(process, found, modules)
            {
                IsRewritten = rewritten is { Mutants: 0 },
            };
        }
        catch
        {
            process.Kill();
            await process.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static async Task<Discovered> FoundAsync(
        HostProcess process,
        List<string> modules,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            var answer = await process.ReceiveAsync(limit.Token);
            while (answer is ModulesLoaded loaded)
            {
                modules.AddRange(loaded.Names);
                answer = await process.ReceiveAsync(limit.Token);
            }
            return answer switch
            {
                Discovered found => found,
                Refused refused => throw new ProjectNotLoadedException(
                    refused.Reason,
                    process.Output.ToString()
                ),
                null => throw new ProjectNotLoadedException(
                    $"the test host ended while it looked for tests: it {await process.DescribeEndAsync()}",
                    process.Output.ToString()
                ),
                var other => throw new InvalidOperationException(
                    $"{other.GetType().Name} is no answer to Load."
                ),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ProjectNotLoadedException(
                FormattableString.Invariant(
                    $"looking for tests took longer than {patience.TotalSeconds} s (run.fixture-timeout)"
                ),
                process.Output.ToString()
            );
        }
    }
}

/// <summary>How a host is to load a project.</summary>
/// <param name="Options">How tests are run.</param>
/// <param name="VolatileMethods">Methods whose row names were seen to change between discoveries.</param>
/// <param name="Rediscover">True to enumerate twice and find such methods.</param>
public sealed record LoadSettings(
    RunOptions Options,
    IReadOnlyList<string> VolatileMethods,
    bool Rediscover
)
{
    /// <summary>The mutant that is alive from the start; null for none.</summary>
    public int? Alive { get; init; }
}

/// <summary>A host could not load a project; it may still run by its own runner.</summary>
/// <param name="reason">A clause that says what is in the way.</param>
/// <param name="output">The last lines that the host printed.</param>
public sealed class ProjectNotLoadedException(string reason, string output) : Exception(reason)
{
    /// <summary>The last lines that the host printed.</summary>
    public string Output { get; } = output;
}
