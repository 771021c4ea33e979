using System.Collections.Concurrent;
using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>The tests of one project as judges of mutants, and what all of its hosts know together.</summary>
/// <param name="suite">The tests.</param>
/// <param name="options">How they are run, with the mutated assemblies.</param>
internal sealed class JudgingSuite(ProjectSuite suite, RunOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<TestCase, Lazy<Task<bool>>> _passesAlone = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly ConcurrentDictionary<TestCase, bool> _unsteady = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The tests.</summary>
    public ProjectSuite Suite { get; } = suite;

    /// <summary>Which of them must not run at the same time.</summary>
    public TestGate Gate { get; } = new(options.Conflicts);

    /// <summary>How long they may take.</summary>
    public TimeLimits Limits { get; } = new(options.TestTimeout);

    /// <summary>Tests that passed without a mutant once and failed so another time: they judge nothing any more.</summary>
    public IEnumerable<TestCase> Unsteady => _unsteady.Keys;

    /// <summary>True for a test that may still judge.</summary>
    public bool IsSteady(TestCase test) => !_unsteady.ContainsKey(test);

    /// <summary>A test that passed without a mutant has failed so.</summary>
    public void Distrust(TestCase test) => _unsteady[test] = true;

    /// <summary>A new host.</summary>
    /// <param name="alive">The mutant that is alive in it from the start; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ProjectNotLoadedException">It ended, hung or could not load the tests.</exception>
    public Task<MutationHost> StartAsync(int? alive, CancellationToken cancel) =>
        MutationHost.StartAsync(Suite, options, Limits, alive, cancel);

    /// <summary>True where a test passes in a process of its own without any mutant; found out once.</summary>
    public Task<bool> PassesAloneAsync(TestCase test, CancellationToken cancel) =>
        _passesAlone
            .GetOrAdd(test, t => new Lazy<Task<bool>>(() => RunAloneAsync(t, cancel)))
            .Value;

    /// <inheritdoc/>
    public void Dispose() => Gate.Dispose();

    private async Task<bool> RunAloneAsync(TestCase test, CancellationToken cancel)
    {
        await using var host = await StartAsync(null, cancel);
        var run = await host.RunAsync([test], null, stopAtFailure: false, cancel);
        return run.Cases is [{ End: CaseEnd.Passed }];
    }
}
