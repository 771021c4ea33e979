using Assay.Engine.Run;

namespace Assay.Cli.Terminal;

/// <summary>Lines that follow each other, with a sign of life now and then: for files, pipes and build servers.</summary>
internal sealed class PlainProgress : IProgressView
{
    // Build servers take ten minutes of silence for a hang; a person begins to wonder after a quarter of one.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly EventText _events;
    private readonly RunTally _tally;
    private readonly ITimer _timer;
    private readonly TimeProvider _time;
    private string? _stage;
    private long _since;

    /// <summary>Begins to show.</summary>
    public PlainProgress(TextWriter writer, EventText events, RunTally tally, TimeProvider time)
    {
        _writer = writer;
        _events = events;
        _tally = tally;
        _time = time;
        _timer = time.CreateTimer(_ => Beat(), null, Heartbeat, Heartbeat);
    }

    public void Stage(string what)
    {
        var clean = Clean.Line(what);
        lock (_lock)
        {
            (_stage, _since) = (clean, _time.GetTimestamp());
            _writer.WriteLine(clean + " …");
        }
    }

    public void Say(string line)
    {
        lock (_lock)
        {
            _writer.WriteLine(line);
        }
    }

    public void Hear(RunEvent happened)
    {
        lock (_lock)
        {
            _tally.Hear(happened);
            foreach (var line in _events.Lines(happened))
            {
                _writer.WriteLine(line);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Beat()
    {
        lock (_lock)
        {
            if (_tally.IsRunning)
            {
                _writer.WriteLine(ProgressText.Heartbeat(_tally));
            }
            else if (_stage is not null)
            {
                _writer.WriteLine(
                    $"still {char.ToLowerInvariant(_stage[0])}{_stage[1..]} … ({Durations.Rough(_time.GetElapsedTime(_since))})"
                );
            }
        }
    }
}
