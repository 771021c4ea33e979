using System.Diagnostics;
using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Engine.Mutate;

/// <summary>One host whose assemblies hold mutants; it runs tests with one of them alive, or none.</summary>
internal sealed class MutationHost : IAsyncDisposable
{
    // On Unix, and on Windows.
    private static readonly string[] TemporaryVariables = ["TMPDIR", "TMP", "TEMP"];

    private readonly LoadedHost _host;
    private readonly ProjectSuite _suite;
    private readonly TimeLimits _limits;
    private readonly WorkFolder _temporary;

    private MutationHost(
        LoadedHost host,
        ProjectSuite suite,
        TimeLimits limits,
        WorkFolder temporary
    ) => (_host, _suite, _limits, _temporary) = (host, suite, limits, temporary);

    /// <summary>False once it has died or was ended.</summary>
    public bool Lives { get; private set; } = true;

    /// <summary>The tests that have passed in it without a mutant.</summary>
    public HashSet<TestCase> Clean { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Starts one.</summary>
    /// <param name="suite">The tests.</param>
    /// <param name="options">How tests are run, with the mutated assemblies.</param>
    /// <param name="limits">How long they may take.</param>
    /// <param name="alive">The mutant that is alive from the start; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ProjectNotLoadedException">It ended, hung or could not load the tests.</exception>
    public static async Task<MutationHost> StartAsync(
        ProjectSuite suite,
        RunOptions options,
        TimeLimits limits,
        int? alive,
        CancellationToken cancel
    )
    {
        var started = Stopwatch.GetTimestamp();
        // What a mutant leaves in the folder for temporary files goes with its process.
        var temporary = new WorkFolder(
            AssayFolder.Create(options.SolutionDirectory).PathOf("mutated")
        );
        LoadedHost host;
        try
        {
            host = await LoadedHost.StartAsync(
                WithTemporary(suite.Project, temporary.Path),
                suite.Framework,
                new LoadSettings(
                    alive is null ? options : options with { FixtureTimeout = limits.OfSetUp },
                    suite.VolatileMethods,
                    Rediscover: false
                )
                {
                    Alive = alive,
                },
                cancel
            );
        }
        catch
        {
            temporary.Dispose();
            throw;
        }
        if (alive is null)
        {
            limits.LearnSetUp(Stopwatch.GetElapsedTime(started));
        }
        return new MutationHost(host, suite, limits, temporary);
    }

    /// <summary>Runs tests one after the other.</summary>
    /// <param name="cases">The tests.</param>
    /// <param name="mutant">The mutant that is alive meanwhile; null for none.</param>
    /// <param name="stopAtFailure">True to begin no further test after the first failure.</param>
    /// <param name="cancel">Ends the process.</param>
    public async Task<BatchRun> RunAsync(
        IReadOnlyList<TestCase> cases,
        int? mutant,
        bool stopAtFailure,
        CancellationToken cancel
    )
    {
        var indexes = _host.IndexesOf(_suite);
        var known = cases.Where(indexes.Contains).ToArray();
        var batch = new OpenBatch(cases);
        if (known.Length > 0)
        {
            _host.Process.Send(
                new RunBatch([.. known.Select(indexes.HostIndexOf)], stopAtFailure)
                {
                    Mutant = mutant,
                }
            );
            await FollowAsync(batch, indexes, cancel);
        }
        // A test that is not found any more, or says nothing, does not pass.
        var isWhole = Lives && !(stopAtFailure && batch.HasFailure);
        return batch.Close(isMissing: c => !indexes.Contains(c) || isWhole);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Nobody waits for the tear-down of what may be spoilt.
        _host.Process.Kill();
        await _host.DisposeAsync();
        _temporary.Dispose();
    }

    private static TestProject WithTemporary(TestProject project, string folder)
    {
        var variables = new Dictionary<string, string>(project.EnvironmentVariables);
        foreach (var name in TemporaryVariables)
        {
            variables[name] = folder;
        }
        return project with { EnvironmentVariables = variables };
    }

    private async Task FollowAsync(OpenBatch batch, CaseIndexes indexes, CancellationToken cancel)
    {
        while (true)
        {
            var since = Stopwatch.GetTimestamp();
            var (message, isLate) = await ReceiveAsync(batch.InFlight, cancel);
            if (message is null)
            {
                Lives = false;
                _host.Process.Kill();
                batch.Lose(isLate ? CaseEnd.Hung : CaseEnd.Died);
                return;
            }
            if (batch.InFlight is null)
            {
                batch.LongestSilence = Longer(
                    batch.LongestSilence,
                    Stopwatch.GetElapsedTime(since)
                );
            }
            switch (message)
            {
                case CaseStarting starting:
                    batch.Start(indexes.CaseOf(starting.Case));
                    break;
                case CaseFinished finished:
                    batch.Finish(indexes.CaseOf(finished.Case), finished.Result);
                    break;
                case CaseLeft left:
                    batch.Leave(indexes.CaseOf(left.Case));
                    break;
                case MutantsReached reached:
                    batch.Reach(
                        reached.Case == Touched.Between ? null : indexes.CaseOf(reached.Case),
                        reached.Mutants
                    );
                    break;
                case RunProblem:
                    batch.Fail();
                    break;
                case BatchFinished:
                    return;
                default:
                    throw new InvalidOperationException(
                        $"{message.GetType().Name} is not expected now."
                    );
            }
        }
    }

    private async Task<(WireMessage? Message, bool IsLate)> ReceiveAsync(
        TestCase? inFlight,
        CancellationToken cancel
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(inFlight is null ? _limits.OfSetUp : _limits.Of(inFlight));
        try
        {
            return (await _host.Process.ReceiveAsync(limit.Token), false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, true);
        }
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
