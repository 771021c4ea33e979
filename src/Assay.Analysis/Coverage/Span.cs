namespace Assay.Analysis.Coverage;

/// <summary>A piece of a source file; lines and columns count from 1, the end column is exclusive.</summary>
/// <param name="Document">Index into <see cref="BlockTable.Documents"/>.</param>
/// <param name="StartLine">First line.</param>
/// <param name="StartColumn">Column of the first character.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">Column behind the last character.</param>
public readonly record struct Span(
    int Document,
    int StartLine,
    int StartColumn,
    int EndLine,
    int EndColumn
)
{
    /// <summary>True where a line of a document is part of this piece.</summary>
    public bool Covers(int document, int line) =>
        Document == document && line >= StartLine && line <= EndLine;
}
