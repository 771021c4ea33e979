namespace Assay.Engine.Run;

/// <summary>The last lines of a stream: all that is kept of what tests print.</summary>
public sealed class LastLines
{
    private const int Lines = 60;
    private const int LongestLine = 2_000;

    private readonly Queue<string> _lines = new();

    /// <summary>Reads the stream to its end.</summary>
    public async Task PumpAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Add(line.Length <= LongestLine ? line : line[..LongestLine] + "…");
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_lines)
        {
            return string.Join(Environment.NewLine, _lines);
        }
    }

    private void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Lines)
            {
                _lines.Dequeue();
            }
        }
    }
}
