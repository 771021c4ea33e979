extern alias xunit2;
using Assay.Host.Drivers.XUnit;
using Assay.Model;
using xunit2::Xunit.Abstractions;

namespace Assay.Host.Drivers.XUnit2;

/// <summary>Takes the messages of one run of xUnit 2.</summary>
internal sealed class ExecutionSink : IMessageSink
{
    private readonly RunSink _sink;
    private readonly Cases _cases;
    private readonly Outcome _skipped;
    private readonly object _lock = new();
    private Queue<ITestCase> _upcoming = new();

    /// <param name="sink">Where the messages go.</param>
    /// <param name="cases">The cases of the run.</param>
    /// <param name="failsSkips">True where a skipped test is to count as failed.</param>
    public ExecutionSink(RunSink sink, Cases cases, bool failsSkips)
    {
        _sink = sink;
        _cases = cases;
        _skipped = failsSkips ? Outcome.Failed : Outcome.Skipped;
    }

    /// <summary>Called when the framework says that the run is over.</summary>
    public Action? WhenFinished { get; set; }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestAssemblyStarting:
                // Here the framework still runs in the call that started it, and its tests are not to see
                // what watches that call.
                AsyncVoids.Hide();
                break;
            case ITestMethodStarting m:
                lock (_lock)
                {
                    _upcoming = new Queue<ITestCase>(m.TestCases);
                }
                AnnounceNext();
                break;
            case ITestCaseStarting m:
                Announce(m.TestCase);
                break;
            case ITestCaseFinished m:
                _sink.CaseOver(_cases.IndexOf(m.TestCase));
                AnnounceNext();
                break;
            case ITestMethodFinished m:
                foreach (var testCase in m.TestCases)
                {
                    _sink.CaseOver(_cases.IndexOf(testCase));
                }
                break;
            case ITestStarting m:
                Start(m.Test);
                break;
            case ITestPassed m:
                _sink.Result(m.Test, Result(m, Outcome.Passed));
                break;
            case ITestFailed m:
                var failure = Failure(m);
                _sink.Result(
                    m.Test,
                    Result(m, Outcome.Failed) with
                    {
                        Message = failure.Message,
                        StackTrace = failure.StackTrace,
                    }
                );
                break;
            case ITestSkipped m:
                _sink.Result(m.Test, Result(m, _skipped) with { Message = m.Reason });
                break;
            case ITestFinished m:
                _sink.Finished(m.Test);
                break;
            case IErrorMessage m:
                _sink.Problem(Failure(m).ToString());
                break;
            case ITestAssemblyFinished:
                WhenFinished?.Invoke();
                break;
            case IFailureInformation m when CleanUpOf(m) is { } cleanUp:
                _sink.Failed(
                    cleanUp,
                    ((IExecutionMessage)m).TestCases.Select(_cases.IndexOf).Where(i => i >= 0)
                );
                break;
            default:
                break;
        }
        return _sink.GoesOn;
    }

    private static NativeResult Result(ITestResultMessage m, Outcome outcome) =>
        new(
            outcome,
            Output: string.IsNullOrEmpty(m.Output) ? null : m.Output,
            Row: RowName.Of(m.Test.DisplayName, m.TestCase.DisplayName),
            Known: TimeSpan.FromSeconds((double)m.ExecutionTime)
        );

    private static Failure Failure(IFailureInformation m) =>
        new(m.ExceptionTypes, m.Messages, m.StackTraces, m.ExceptionParentIndices);

    private static CleanUp? CleanUpOf(IFailureInformation m) =>
        m switch
        {
            ITestCleanupFailure t => CleanUp.OfTest("Test", t.Test.DisplayName, Failure(t)),
            ITestCaseCleanupFailure t => CleanUp.OfTest(
                "Test Case",
                t.TestCase.DisplayName,
                Failure(t)
            ),
            ITestMethodCleanupFailure t => CleanUp.OfFixture(
                "Test Method",
                t.TestMethod.Method.Name,
                Failure(t)
            ),
            ITestClassCleanupFailure t => CleanUp.OfFixture(
                "Test Class",
                t.TestClass.Class.Name,
                Failure(t)
            ),
            ITestCollectionCleanupFailure t => CleanUp.OfFixture(
                "Test Collection",
                t.TestCollection.DisplayName,
                Failure(t)
            ),
            ITestAssemblyCleanupFailure t => CleanUp.OfFixture(
                "Test Assembly",
                t.TestAssembly.Assembly.Name,
                Failure(t)
            ),
            _ => null,
        };

    // A runner that an attribute brings along may keep back even the start of its case, but not that of the method,
    // whose cases run in this order.
    private void AnnounceNext()
    {
        ITestCase? next;
        lock (_lock)
        {
            _upcoming.TryDequeue(out next);
        }
        if (next is not null)
        {
            Announce(next);
        }
    }

    private void Announce(ITestCase testCase)
    {
        var index = _cases.IndexOf(testCase);
        if (index >= 0 && testCase.SkipReason is null)
        {
            _sink.Announce(index);
        }
    }

    private void Start(ITest test)
    {
        var index = _cases.IndexOf(test.TestCase);
        if (index < 0)
        {
            _sink.Problem(
                $"The test framework ran a test that it was not asked for: {test.DisplayName}"
            );
            return;
        }
        _sink.Starting(test, index, test.TestCase.SkipReason is not null);
    }
}
