namespace Assay.Engine.Report.Coverage;

/// <summary>Makes ranges of lines.</summary>
internal static class LineRanges
{
    /// <summary>The chosen ones of a file's lines with code; what lies between two neighbours of these belongs to the range.</summary>
    /// <param name="path">Path of the file, as it is shown.</param>
    /// <param name="lines">All lines with code.</param>
    /// <param name="isChosen">True for a line that is to be in a range.</param>
    public static LinesOfFile Of(string path, IEnumerable<int> lines, Func<int, bool> isChosen)
    {
        var ranges = new List<LineRange>();
        var count = 0;
        var isOpen = false;
        foreach (var line in lines.Order())
        {
            if (!isChosen(line))
            {
                isOpen = false;
                continue;
            }
            count++;
            if (isOpen)
            {
                ranges[^1] = ranges[^1] with { To = line };
            }
            else
            {
                ranges.Add(new LineRange(line, line));
            }
            isOpen = true;
        }
        return new LinesOfFile(path, count, ranges);
    }
}
