using Assay.Engine.Run;

namespace Assay.Cli.Terminal;

/// <summary>A line that changes, with failures and remarks above it as they occur: for a person at a terminal.</summary>
internal sealed class LiveProgress : IProgressView
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly LiveLine _line;
    private readonly EventText _events;
    private readonly RunTally _tally;
    private readonly ITimer _timer;
    private readonly List<string> _above = [];
    private string? _stage;
    private bool _isOver;

    /// <summary>Begins to show.</summary>
    public LiveProgress(LiveLine line, EventText events, RunTally tally, TimeProvider time)
    {
        _line = line;
        _events = events;
        _tally = tally;
        _timer = time.CreateTimer(_ => Draw(), null, Frame, Frame);
    }

    public void Stage(string what)
    {
        var clean = Clean.Line(what);
        lock (_lock)
        {
            _stage = clean + " …";
        }
    }

    public void Say(string line)
    {
        lock (_lock)
        {
            if (_isOver)
            {
                _line.WriteLine(line);
                return;
            }
            _above.Add(line);
        }
    }

    public void Hear(RunEvent happened)
    {
        lock (_lock)
        {
            _tally.Hear(happened);
            _above.AddRange(_events.Lines(happened));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }
            if (_above.Count > 0)
            {
                Draw();
            }
            _isOver = true;
            _line.Remove();
            _timer.Dispose();
        }
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_isOver || (_stage is null && _above.Count == 0 && !_tally.IsRunning))
            {
                return;
            }
            _line.Draw(_tally.IsRunning ? ProgressText.Live(_tally) : _stage ?? "", _above);
            _above.Clear();
        }
    }
}
