using System.Text;

namespace Assay.Cli.Terminal;

/// <summary>
/// One line of the terminal that changes in place. Each change is one write that ends by clearing the rest of the line,
/// never a clearing of what is about to be overwritten, so nothing flickers; the line is cut to the window, so nothing
/// wraps.
/// </summary>
internal sealed class LiveLine(TextWriter writer, Func<int> width)
{
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";
    private const string ClearToEnd = "\u001b[K";

    // A line that is full to the edge may wrap by itself, and Ctrl-C is echoed behind it as ^C.
    private const int Margin = 3;

    private string _shown = "";
    private bool _isUp;

    /// <summary>Shows a text, with lines above it that stay.</summary>
    public void Draw(string text, IReadOnlyCollection<string> above)
    {
        var line = Columns.Fit(text, width() - Margin);
        if (_isUp && above.Count == 0 && line == _shown)
        {
            return;
        }
        var frame = new StringBuilder(_isUp ? "\r" : HideCursor);
        foreach (var stays in above)
        {
            frame.Append(stays).Append(ClearToEnd).Append('\n');
        }
        writer.Write(frame.Append(line).Append(ClearToEnd).ToString());
        (_shown, _isUp) = (line, true);
    }

    /// <summary>Writes a line that stays, where none that changes is up.</summary>
    public void WriteLine(string line) => writer.WriteLine(line);

    /// <summary>Takes the line away and gives the cursor back.</summary>
    public void Remove()
    {
        if (_isUp)
        {
            _isUp = false;
            writer.Write("\r" + ClearToEnd + ShowCursor);
        }
    }
}
