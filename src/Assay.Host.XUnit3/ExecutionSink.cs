using Assay.Host.Drivers.XUnit;
using Assay.Model;
using Xunit.Sdk;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>Takes the messages of one run of xUnit 3, which name everything by ids.</summary>
internal sealed class ExecutionSink : IMessageSink
{
    private readonly RunSink _sink;
    private readonly RunnerSettings _settings;
    private readonly DotNetTest _rules;
    private readonly RunningTests _tests;

    public ExecutionSink(RunSink sink, RunningTests tests, (RunnerSettings, DotNetTest) project)
    {
        _sink = sink;
        _tests = tests;
        (_settings, _rules) = project;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (_tests)
        {
            Take(message);
        }
        return _sink.GoesOn;
    }

    private void Take(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCollectionStarting m:
                _tests.Names[m.TestCollectionUniqueID] = m.TestCollectionDisplayName;
                break;
            case ITestClassStarting m when m.TestClassUniqueID is not null:
                _tests.Names[m.TestClassUniqueID] = m.TestClassName;
                break;
            case ITestMethodStarting m when m.TestMethodUniqueID is not null:
                _tests.Names[m.TestMethodUniqueID] = m.MethodName;
                break;
            case ITestCaseStarting m:
                StartCase(m);
                break;
            case ITestCaseFinished m when _tests.CaseOf(m.TestCaseUniqueID) is { } index:
                _sink.CaseOver(index);
                break;
            case ITestStarting m:
                Start(m);
                break;
            case ITestPassed { Warnings.Length: > 0 } m when _settings.FailsWarnings:
                Report(m, Outcome.Failed, "This test failed due to one or more warnings");
                break;
            case ITestPassed m:
                Report(m, Outcome.Passed);
                break;
            case ITestFailed m:
                var failure = Failure(m);
                Report(m, Outcome.Failed, failure.Message, failure.StackTrace);
                break;
            case ITestSkipped m:
                var skipped = _settings.FailsSkips ? Outcome.Failed : Outcome.Skipped;
                Report(m, skipped, m.Reason);
                break;
            case ITestNotRun m when _rules.UsesTestingPlatform:
                Report(m, Outcome.Skipped, "Not run (due to explicit test filtering)");
                break;
            case ITestFinished m:
                _sink.Finished(m.TestUniqueID);
                break;
            case IErrorMessage m:
                _sink.Problem(Failure(m).ToString());
                break;
            default:
                TakeCleanUp(message);
                break;
        }
    }

    private void TakeCleanUp(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCleanupFailure m:
                Fail("Test", m.TestUniqueID, isOfTest: true, m);
                break;
            case ITestCaseCleanupFailure m:
                Fail("Test Case", m.TestCaseUniqueID, isOfTest: true, m);
                break;
            case ITestMethodCleanupFailure m:
                Fail("Test Method", m.TestMethodUniqueID, isOfTest: false, m);
                break;
            case ITestClassCleanupFailure m:
                Fail("Test Class", m.TestClassUniqueID, isOfTest: false, m);
                break;
            case ITestCollectionCleanupFailure m:
                Fail("Test Collection", m.TestCollectionUniqueID, isOfTest: false, m);
                break;
            case ITestAssemblyCleanupFailure m:
                Fail("Test Assembly", m.AssemblyUniqueID, isOfTest: false, m);
                break;
            default:
                break;
        }
    }

    private void Start(ITestStarting m)
    {
        if (_tests.Start(m) is not { } test)
        {
            _sink.Problem(
                $"The test framework ran a test that it was not asked for: {m.TestDisplayName}"
            );
            return;
        }
        var isSkipped = IsNotRun(m.Explicit) || test.Case.SkipReason is not null;
        _sink.Starting(m.TestUniqueID, test.Index, isSkipped);
    }

    private void StartCase(ITestCaseStarting m)
    {
        var index = _tests.StartCase(m.TestCaseUniqueID);
        if (index is { } i && !IsNotRun(m.Explicit) && _tests[i].SkipReason is null)
        {
            _sink.Announce(i);
        }
    }

    private bool IsNotRun(bool isExplicit) =>
        _settings.Explicit switch
        {
            "On" => false,
            "Only" => !isExplicit,
            _ => isExplicit,
        };

    private void Report(
        ITestResultMessage m,
        Outcome outcome,
        string? message = null,
        string? stackTrace = null
    )
    {
        var output = string.Join(
            Environment.NewLine,
            (m.Warnings ?? Array.Empty<string>())
                .Select(w => "Warning: " + w)
                .Prepend(m.Output)
                .Where(line => !string.IsNullOrEmpty(line))
        );
        _sink.Result(
            m.TestUniqueID,
            new NativeResult(
                outcome,
                message,
                stackTrace,
                output.Length == 0 ? null : output,
                _tests.RowOf(m.TestUniqueID),
                Known: TimeSpan.FromSeconds((double)m.ExecutionTime)
            )
        );
    }

    private void Fail(string kind, string? id, bool isOfTest, IErrorMetadata error)
    {
        var failure = Failure(error);
        if (!_rules.UsesTestingPlatform)
        {
            var name = _tests.NameOf(id);
            var cleanUp = new CleanUp($"[{kind} Cleanup Failure ({name})]", isOfTest, failure);
            _sink.Failed(cleanUp, _tests.Under(id).Take(1).Select(t => t.Index));
            return;
        }
        foreach (var test in _tests.Under(id))
        {
            var name = $"[{kind} Cleanup Failure ({test.DisplayName})]";
            _sink.Failed(new CleanUp(name, isOfTest, failure), new[] { test.Index });
        }
    }

    private static Failure Failure(IErrorMetadata m) =>
        new(m.ExceptionTypes, m.Messages, m.StackTraces, m.ExceptionParentIndices);
}
