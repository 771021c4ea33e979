using System.Text;
using Assay.Host.Measure;
using Assay.Model;
using NUnit.Framework.Interfaces;

namespace Assay.Host.Drivers.NUnit;

/// <summary>Hears each event of a run at the moment at which it happens, and counts results as NUnit's adapter does.</summary>
internal sealed class NUnitListener : ITestListener
{
    private readonly IReadOnlyDictionary<string, int> _indexes;
    private readonly Recorder _recorder;
    private readonly Outcome _warningOutcome;
    private readonly Dictionary<string, StringBuilder> _written = new(StringComparer.Ordinal);

    /// <param name="indexes">The cases that were asked for, by NUnit's id.</param>
    public NUnitListener(
        IReadOnlyDictionary<string, int> indexes,
        Recorder recorder,
        Outcome warningOutcome
    )
    {
        _indexes = indexes;
        _recorder = recorder;
        _warningOutcome = warningOutcome;
    }

    /// <summary>Called once, before the first suite begins to work; null for nothing.</summary>
    public Action? WhenBegun { get; init; }

    public void TestStarted(ITest test)
    {
        if (test.Parent is null)
        {
            WhenBegun?.Invoke();
        }
        // NUnit announces tests that it will only skip as well, and NUnit 5 brings along those on which others depend.
        if (test.RunState == RunState.Runnable && _indexes.TryGetValue(test.Id, out var index))
        {
            _recorder.Starting(index);
        }
    }

    public void TestFinished(ITestResult result)
    {
        if (result.Test.IsSuite)
        {
            SuiteFinished(result);
            return;
        }
        var output = OutputOf(result);
        if (_indexes.TryGetValue(result.Test.Id, out var index))
        {
            _recorder.Finished(
                index,
                new NativeResult(
                    OutcomeOf(result.ResultState.Status),
                    result.Message,
                    result.StackTrace,
                    output
                )
            );
        }
    }

    // What is written to standard error, or at once; the rest comes with the result.
    public void TestOutput(TestOutput output)
    {
        if (output.TestId is not { } id)
        {
            return;
        }
        lock (_written)
        {
            if (!_written.TryGetValue(id, out var text))
            {
                _written.Add(id, text = new StringBuilder());
            }
            text.Append(output.Text);
        }
    }

    public void SendMessage(TestMessage message) { }

    private void SuiteFinished(ITestResult result)
    {
        var output = OutputOf(result);
        var site = result.ResultState.Site;
        if (
            result.ResultState.Status == TestStatus.Failed
            && site is FailureSite.SetUp or FailureSite.TearDown
        )
        {
            _recorder.Problem(
                $"{site} failed for {result.FullName}: {result.Message}{Environment.NewLine}{result.StackTrace}{Environment.NewLine}{output}".Trim()
            );
        }
    }

    private Outcome OutcomeOf(TestStatus status) =>
        status switch
        {
            TestStatus.Passed => Outcome.Passed,
            TestStatus.Failed => Outcome.Failed,
            TestStatus.Warning => _warningOutcome,
            // Inconclusive ones too: the adapter has no outcome for them, and what has none counts as not executed.
            _ => Outcome.Skipped,
        };

    private string? OutputOf(ITestResult result)
    {
        lock (_written)
        {
            var text = _written.Remove(result.Test.Id, out var early)
                ? early + result.Output
                : result.Output;
            return string.IsNullOrEmpty(text) ? null : text;
        }
    }
}
