using Assay.Host.Measure;
using Assay.Model;
using Microsoft.Testing.Platform.Extensions.Messages;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// Listens to one run, lets one test at a time begin, and tells the recorder. TUnit waits until a message is handled;
/// its own limit of one parallel test does not hold for tests with keys, dependencies, or added while others run.
/// </summary>
internal sealed class TUnitRun
{
    // How soon the next test begins after one that keeps its result back: nothing else tells that it has ended.
    private static readonly TimeSpan SilenceCheck = TimeSpan.FromMilliseconds(50);

    private readonly TUnitTests _tests;
    private readonly TUnitBatch _batch;
    private readonly SetUpClock _setUp = SetUpClock.Running;
    private readonly TUnitContexts _contexts;
    private readonly TestGate _gate = new();
    private readonly TestOrigins _origins;

    // TUnit tells from several threads, and of some tests only that they have ended, while another one is inside.
    // Guards all that is below, and the origins.
    private readonly object _lock = new();
    private readonly HashSet<int> _started = new();
    private readonly HashSet<int> _reported = new();
    private bool _isStopped;
    private bool _hasProblem;

    public TUnitRun(
        TUnitTests tests,
        TUnitBatch batch,
        TUnitContexts contexts,
        TUnitRegistry registry
    )
    {
        _tests = tests;
        _batch = batch;
        _contexts = contexts;
        _origins = new TestOrigins(tests, registry);
    }

    /// <summary>Cases that were asked for and have neither begun nor given a result.</summary>
    public IEnumerable<int> Missing =>
        _isStopped
            ? Enumerable.Empty<int>()
            : _batch.Cases.Where(c => !_started.Contains(c) && !_reported.Contains(c));

    /// <summary>Says why TUnit calls the run failed where that was not the fault of a test.</summary>
    public void Fail()
    {
        var failures = _setUp.TakeFailures();
        foreach (var failure in failures)
        {
            _batch.Recorder.Problem(failure);
        }
        if (failures.Count == 0 && !_hasProblem)
        {
            _batch.Recorder.Problem("TUnit reports that something outside of its tests failed.");
        }
    }

    public async Task OnUpdate(TestNodeUpdateMessage update)
    {
        var state = update.TestNode.Properties.SingleOrDefault<TestNodeStateProperty>();
        if (state is InProgressTestNodeStateProperty)
        {
            await BeginAsync(update).ConfigureAwait(false);
        }
        else if (state is not null && TUnitResult.Of(update.TestNode, state) is { } result)
        {
            End(update, result);
        }
    }

    private async Task BeginAsync(TestNodeUpdateMessage update)
    {
        var uid = update.TestNode.Uid.Value;
        if (TUnitTest.IsPlaceholder(uid))
        {
            // It lasts as long as the tests that are made for it, and these are told one by one.
            return;
        }
        _contexts.Capture();
        await WaitForTurnAsync(uid).ConfigureAwait(false);
        lock (_lock)
        {
            if (_isStopped)
            {
                _gate.Leave(uid);
                throw new BatchStoppedException();
            }
            if (_origins.Began(update) is { } test && _batch.Holds(test))
            {
                _started.Add(test);
                _setUp.Take();
                _batch.Recorder.Starting(test);
            }
        }
    }

    private async Task WaitForTurnAsync(string uid)
    {
        var turn = _gate.EnterAsync(uid);
        while (await Task.WhenAny(turn, Task.Delay(SilenceCheck)).ConfigureAwait(false) != turn)
        {
            if (_gate.Holder is { } holder && _contexts.EndedWithoutAWord(holder))
            {
                Leave(holder);
            }
        }
    }

    private void Leave(string uid)
    {
        lock (_lock)
        {
            if (_gate.Holder == uid && _tests.IndexOf(uid) is { } test)
            {
                _batch.Recorder.Left(test);
            }
            _gate.Leave(uid);
        }
    }

    private void End(TestNodeUpdateMessage update, NativeResult result)
    {
        lock (_lock)
        {
            EndAlone(update, result);
        }
    }

    private void EndAlone(TestNodeUpdateMessage update, NativeResult result)
    {
        var uid = update.TestNode.Uid.Value;
        try
        {
            if (_isStopped)
            {
                return;
            }
            if (_origins.Of(update) is not { } test)
            {
                _hasProblem = true;
                _batch.Recorder.Problem(Text(update.TestNode.DisplayName, result.Message));
            }
            // Others are run because one of the batch depends on them.
            else if (_batch.Holds(test))
            {
                Report(test, update, result);
            }
        }
        finally
        {
            // Those were the fault of this test, and are told with it.
            _setUp.TakeFailures();
            _gate.Leave(uid);
        }
    }

    private void Report(int test, TestNodeUpdateMessage update, NativeResult result)
    {
        var isRow = !_reported.Add(test) || _tests.IndexOf(update.TestNode.Uid.Value) is null;
        _batch.Recorder.Finished(
            test,
            result with
            {
                Row = isRow ? update.TestNode.DisplayName : null,
                SharedSetUp =
                    _gate.Holder == update.TestNode.Uid.Value ? _setUp.Take() : TimeSpan.Zero,
            }
        );
        _isStopped = _batch.StopAtFailure && result.Outcome == Outcome.Failed;
    }

    private static string Text(string name, string? message) =>
        message is null || name.Contains(message, StringComparison.Ordinal)
            ? name
            : name + ": " + message;
}

/// <summary>What one run is to do.</summary>
/// <param name="Cases">Indexes of the cases.</param>
/// <param name="Recorder">Whom to tell.</param>
/// <param name="StopAtFailure">True to begin no test after a failure.</param>
internal sealed record TUnitBatch(IReadOnlySet<int> Cases, Recorder Recorder, bool StopAtFailure)
{
    public bool Holds(int test) => Cases.Contains(test);
}
