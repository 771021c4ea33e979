using System.Diagnostics;
using Assay.Host.Measure;
using Assay.Model;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Assay.Host.Drivers.MSTest;

/// <summary>Hears each event of a run at the moment at which it happens.</summary>
internal sealed class MSTestHandle : IFrameworkHandle
{
    private readonly MSTestBatch _batch;
    private readonly Recorder _recorder;
    private readonly MSTestStop? _stop;
    private long _started;
    private bool _hasFixtures;

    /// <param name="batch">The tests of the run.</param>
    /// <param name="recorder">Who measures.</param>
    /// <param name="stop">How to end the run at the first failure; null where it is to go on.</param>
    public MSTestHandle(MSTestBatch batch, Recorder recorder, MSTestStop? stop)
    {
        _batch = batch;
        _recorder = recorder;
        _stop = stop;
    }

    public bool EnableShutdownAfterTestRun { get; set; }

    public void RecordStart(TestCase testCase)
    {
        _stop?.ThrowIfRequested();
        if (_batch.IndexOf(testCase) is { } index)
        {
            _hasFixtures = _batch.Begin(testCase);
            _recorder.Starting(index);
            _started = Stopwatch.GetTimestamp();
        }
    }

    public void RecordEnd(TestCase testCase, TestOutcome outcome) { }

    public void RecordResult(TestResult testResult)
    {
        if (_batch.IndexOf(testResult.TestCase) is not { } index)
        {
            _recorder.Problem($"{testResult.DisplayName}: {testResult.ErrorMessage}");
            return;
        }
        _recorder.Finished(index, ToNative(testResult, RowOf(testResult, index)));
        if (_recorder.HasFailure)
        {
            _stop?.Request();
        }
    }

    public void RecordAttachments(IList<AttachmentSet> attachmentSets) { }

    public void SendMessage(TestMessageLevel testMessageLevel, string message)
    {
        if (testMessageLevel == TestMessageLevel.Error)
        {
            _recorder.Problem(message);
        }
    }

    public int LaunchProcessWithDebuggerAttached(
        string filePath,
        string? workingDirectory,
        string? arguments,
        IDictionary<string, string?>? environmentVariables
    ) => throw new NotSupportedException();

    private string? RowOf(TestResult result, int index)
    {
        var row = result.DisplayName is { } name
            ? RowName.Of(name, result.TestCase.DisplayName)
            : null;
        return _batch.Distinct(index, row);
    }

    private NativeResult ToNative(TestResult result, string? row) =>
        new(
            result.Outcome switch
            {
                TestOutcome.Passed => Outcome.Passed,
                TestOutcome.Failed => Outcome.Failed,
                // What has no outcome counts as not executed.
                _ => Outcome.Skipped,
            },
            result.ErrorMessage,
            result.ErrorStackTrace,
            OutputOf(result),
            row,
            // Of a test with several rows it is not known what the others took.
            row is null
            && _hasFixtures
                ? SharedSetUpOf(result)
                : TimeSpan.Zero,
            row is null ? null : result.Duration
        );

    // MSTest reports the start, sets up assembly and class, runs the test, cleans up, and then reports the result.
    private TimeSpan SharedSetUpOf(TestResult result)
    {
        var elapsed = (Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency;
        var shared = TimeSpan.FromSeconds(elapsed) - result.Duration;
        return shared > TimeSpan.Zero ? shared : TimeSpan.Zero;
    }

    private static string? OutputOf(TestResult result)
    {
        var text = string.Join(
            Environment.NewLine,
            result.Messages.Select(m => m.Text).Where(t => !string.IsNullOrEmpty(t))
        );
        return text.Length == 0 ? null : text;
    }
}
