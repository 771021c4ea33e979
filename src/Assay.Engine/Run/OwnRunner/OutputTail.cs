namespace Assay.Engine.Run.OwnRunner;

/// <summary>The last lines that a runner printed.</summary>
internal sealed class OutputTail
{
    private const int MostLines = 20;
    private const int LongestLine = 500;

    private readonly Queue<string> _lines = new();

    public void Add(string line)
    {
        if (line.Trim().Length == 0)
        {
            return;
        }
        _lines.Enqueue(line.Length <= LongestLine ? line : line[..LongestLine] + "…");
        if (_lines.Count > MostLines)
        {
            _lines.Dequeue();
        }
    }

    /// <summary>A sentence, and the lines below it.</summary>
    public string After(string sentence) =>
        string.Join(Environment.NewLine, _lines.Prepend(sentence));
}
