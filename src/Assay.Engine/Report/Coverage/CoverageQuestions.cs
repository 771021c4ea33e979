namespace Assay.Engine.Report.Coverage;

/// <summary>What is asked of the map beside totals.</summary>
/// <param name="Covers">Files and lines whose tests are wanted.</param>
/// <param name="Test">Id, or a part of it, of the test whose reach is wanted; null for none.</param>
/// <param name="Uncovered">Whether what no test reaches is wanted.</param>
/// <param name="Unique">Whether what only one test reaches is wanted.</param>
/// <param name="CurrentDirectory">Full path of the folder from which relative paths are meant.</param>
public sealed record CoverageQuestions(
    IReadOnlyList<FileQuestion> Covers,
    string? Test,
    bool Uncovered,
    bool Unique,
    string CurrentDirectory
)
{
    /// <summary>Nothing is asked.</summary>
    public static CoverageQuestions None { get; } = new([], null, false, false, "");

    /// <summary>True where anything is asked.</summary>
    public bool AreThere => Covers.Count > 0 || Test is not null || Uncovered || Unique;
}
