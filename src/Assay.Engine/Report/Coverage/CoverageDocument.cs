using System.Text.Json.Serialization;

namespace Assay.Engine.Report.Coverage;

/// <summary><c>assay/coverage/1</c>: which code the tests reach, and the answers to what was asked.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Filter">The patterns that test ids had to fit; absent where the whole suite counts.</param>
/// <param name="Lines">Lines of the code under test.</param>
/// <param name="Branches">Ways that its branches have.</param>
/// <param name="Projects">The test projects, by name.</param>
/// <param name="Folders">The folders of the code under test, those with most uncovered lines first.</param>
/// <param name="Files">Its files, by path.</param>
/// <param name="Tests">The ids of all tests that are in the map, ordered.</param>
/// <param name="Failing">Those of them that fail.</param>
/// <param name="Sensitive">Tests that are not in the map, because they end otherwise with probes.</param>
/// <param name="LeftOut">Assemblies of the user that have no probes.</param>
/// <param name="SetAside">Projects that are left out.</param>
/// <param name="Covers">Which tests reach the files and lines that were asked for; absent where none were.</param>
/// <param name="Test">What the test that was asked for reaches; absent where none was.</param>
/// <param name="Uncovered">What no test reaches, the largest file first; absent where it was not asked for.</param>
/// <param name="Unique">What only one test reaches, by test, the most first; absent where it was not asked for.</param>
public sealed record CoverageDocument(
    string Solution,
    IReadOnlyList<string>? Filter,
    CoveredShare Lines,
    CoveredShare Branches,
    IReadOnlyList<MappedProject> Projects,
    IReadOnlyList<CoveredPath> Folders,
    IReadOnlyList<CoveredPath> Files,
    IReadOnlyList<string> Tests,
    IReadOnlyList<string> Failing,
    IReadOnlyList<SensitivePart> Sensitive,
    IReadOnlyList<LeftOutPart> LeftOut,
    IReadOnlyList<SetAsidePart> SetAside,
    IReadOnlyList<CoveringTests>? Covers,
    TestReach? Test,
    IReadOnlyList<LinesOfFile>? Uncovered,
    IReadOnlyList<TestReach>? Unique
)
{
    /// <summary>The part of the suite that counts, such as <c>2/4</c>; absent where that is all of it.</summary>
    public string? Shard { get; init; }

    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/coverage/1";
}

/// <summary>How much of something is covered.</summary>
/// <param name="Covered">What at least one test reaches.</param>
/// <param name="All">What there is.</param>
public sealed record CoveredShare(int Covered, int All)
{
    /// <summary>What no test reaches.</summary>
    [JsonIgnore]
    public int Uncovered => All - Covered;
}

/// <summary>A test project.</summary>
/// <param name="Project">Its name, as in test ids.</param>
/// <param name="Tests">How many of its tests are in the map.</param>
public sealed record MappedProject(string Project, int Tests);

/// <summary>A file or folder of the code under test.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Lines">Its lines with code.</param>
/// <param name="Branches">The ways that its branches have.</param>
public sealed record CoveredPath(string Path, CoveredShare Lines, CoveredShare Branches);

/// <summary>A test that ends otherwise with probes than without.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Reason">The likely reason.</param>
/// <param name="Message">What it said with probes; absent where it said nothing.</param>
public sealed record SensitivePart(string Test, string Reason, string? Message);

/// <summary>An assembly of the user that has no probes.</summary>
/// <param name="Project">The test project that uses it.</param>
/// <param name="Reason">A sentence that names it and says why.</param>
public sealed record LeftOutPart(string Project, string Reason);

/// <summary>Which tests reach a file or lines of it.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="From">First line that was asked for; absent for the whole file.</param>
/// <param name="To">Last line that was asked for; absent for the whole file.</param>
/// <param name="Tests">The test ids, ordered.</param>
public sealed record CoveringTests(string Path, int? From, int? To, IReadOnlyList<string> Tests);

/// <summary>Lines that a test reaches.</summary>
/// <param name="Test">The test id.</param>
/// <param name="Lines">How many lines with code.</param>
/// <param name="Files">Where they are.</param>
public sealed record TestReach(string Test, int Lines, IReadOnlyList<LinesOfFile> Files);

/// <summary>Some lines of a file.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Lines">How many lines with code.</param>
/// <param name="Ranges">Where they are; lines without code between two of them belong to the range.</param>
public sealed record LinesOfFile(string Path, int Lines, IReadOnlyList<LineRange> Ranges);

/// <summary>Neighbouring lines.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record LineRange(int From, int To);
