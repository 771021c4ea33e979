using Assay.Host.Measure;
using Assay.Model;

namespace Assay.Host.Drivers.XUnit;

/// <summary>
/// Makes of the messages of one run what the recorder wants to know. A framework that starts a test while another one
/// runs, although it was asked not to, has its second test ignored here, so that the driver can run it again by itself.
/// </summary>
internal sealed class RunSink
{
    private readonly Recorder _recorder;
    private readonly DotNetTest _rules;
    private readonly bool _stopAtFailure;
    private readonly object _lock = new();
    private readonly HashSet<int> _reported = new();
    private readonly List<Action> _afterTest = new();
    private int? _announced;
    private object? _open;
    private int _openCase;
    private NativeResult? _openResult;

    public RunSink(Recorder recorder, DotNetTest rules, bool stopAtFailure)
    {
        _recorder = recorder;
        _rules = rules;
        _stopAtFailure = stopAtFailure;
    }

    /// <summary>True where tests ran at the same time.</summary>
    public bool HasOverlap { get; private set; }

    /// <summary>False where the framework is to start no further test.</summary>
    public bool GoesOn
    {
        get
        {
            lock (_lock)
            {
                return _open is not null || !IsOver;
            }
        }
    }

    private bool IsOver => HasOverlap || (_stopAtFailure && _recorder.HasFailure);

    /// <summary>A case is the next to run. Some attributes bring runners that tell of its tests only when they are over.</summary>
    public void Announce(int native)
    {
        lock (_lock)
        {
            if (_open is null && _announced is null && !IsOver)
            {
                _announced = native;
                _recorder.Announce(native);
            }
        }
    }

    /// <summary>Nothing more comes from a case.</summary>
    public void CaseOver(int native)
    {
        lock (_lock)
        {
            if (_announced == native)
            {
                _announced = null;
                _recorder.Left(native);
            }
        }
    }

    /// <summary>A test begins.</summary>
    /// <param name="test">Tells the test from others.</param>
    /// <param name="native">Its case.</param>
    /// <param name="isSkipped">True where it is known that nothing of it will run.</param>
    public void Starting(object test, int native, bool isSkipped)
    {
        lock (_lock)
        {
            HasOverlap |= _open is not null;
            if (IsOver)
            {
                return;
            }
            if (_announced is { } announced && (announced != native || isSkipped))
            {
                _recorder.Left(announced);
            }
            _announced = null;
            _open = test;
            _openCase = native;
            _openResult = null;
            if (!isSkipped)
            {
                _recorder.Starting(native);
            }
        }
    }

    /// <summary>The test has a result; clean-up may follow.</summary>
    public void Result(object test, NativeResult result)
    {
        lock (_lock)
        {
            if (test.Equals(_open))
            {
                _openResult = result;
            }
        }
    }

    /// <summary>Nothing more comes from the test.</summary>
    public void Finished(object test)
    {
        lock (_lock)
        {
            if (!test.Equals(_open))
            {
                return;
            }
            _open = null;
            if (_openResult is not null)
            {
                _reported.Add(_openCase);
                _recorder.Finished(_openCase, _openResult);
            }
            else
            {
                _recorder.Left(_openCase);
            }
            _afterTest.ForEach(action => action());
            _afterTest.Clear();
        }
    }

    /// <summary>Cleaning up after tests has failed.</summary>
    /// <param name="cleanUp">What failed, and how.</param>
    /// <param name="cases">The case of each test that it comes after.</param>
    public void Failed(CleanUp cleanUp, IEnumerable<int> cases)
    {
        lock (_lock)
        {
            if (!_rules.CountsFailedCleanUp(cleanUp.IsOfTest))
            {
                _recorder.Problem(cleanUp.Name + ": " + cleanUp.Failure);
                return;
            }
            var result = new NativeResult(
                Outcome.Failed,
                cleanUp.Name + ": " + cleanUp.Failure.Message,
                cleanUp.Failure.StackTrace,
                Row: cleanUp.Name
            );
            foreach (var native in cases.ToArray())
            {
                // The recorder takes what comes while a test is open for the end of that test.
                if (_open is null)
                {
                    _recorder.Finished(native, result);
                }
                else
                {
                    _afterTest.Add(() => _recorder.Finished(native, result));
                }
            }
        }
    }

    /// <summary>Something else has failed.</summary>
    public void Problem(string text) => _recorder.Problem(text);

    /// <summary>True where the case has given a result.</summary>
    public bool HasReported(int native) => _reported.Contains(native);
}
