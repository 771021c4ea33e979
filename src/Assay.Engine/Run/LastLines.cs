namespace Assay.Engine.Run;

/// <summary>The last lines of a process's streams, each stream by itself: all that is kept of what tests print.</summary>
public sealed class LastLines
{
    // Enough for the stack trace with which the runtime ends a process.
    private const int LinesPerStream = 120;
    private const int LongestLine = 2_000;

    private readonly List<Queue<string>> _streams = [];

    /// <summary>Reads a stream to its end.</summary>
    public async Task PumpAsync(StreamReader reader)
    {
        var lines = new Queue<string>();
        lock (_streams)
        {
            _streams.Add(lines);
        }
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_streams)
            {
                lines.Enqueue(line.Length <= LongestLine ? line : line[..LongestLine] + "…");
                if (lines.Count > LinesPerStream)
                {
                    lines.Dequeue();
                }
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_streams)
        {
            return string.Join(Environment.NewLine, _streams.SelectMany(lines => lines));
        }
    }
}
