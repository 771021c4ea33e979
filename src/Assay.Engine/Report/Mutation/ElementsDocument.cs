using System.Text.Json.Serialization;

namespace Assay.Engine.Report.Mutation;

/// <summary>
/// A mutation report in the form that Stryker's dashboard, its HTML viewer and others read: mutation-testing-elements,
/// https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema.
/// </summary>
/// <param name="SchemaVersion">Version of the form.</param>
/// <param name="Thresholds">From which score on a viewer shows green, and below which red.</param>
/// <param name="Files">The source files by path relative to the root, with slashes.</param>
/// <param name="TestFiles">The tests by project.</param>
/// <param name="Framework">Who made it.</param>
public sealed record ElementsDocument(
    string SchemaVersion,
    ElementsThresholds Thresholds,
    IReadOnlyDictionary<string, ElementsFile> Files,
    IReadOnlyDictionary<string, ElementsTestFile> TestFiles,
    ElementsFramework Framework
)
{
    /// <summary>How many mutants, members or files were left out, by reason; the form lets a tool put there what it likes.</summary>
    [JsonPropertyName("config")]
    public IReadOnlyDictionary<string, int>? LeftOut { get; init; }

    /// <summary>What the rest of the report is read from; not written.</summary>
    [JsonIgnore]
    public MutationSummary Summary { get; init; } = MutationSummary.None;
}

/// <summary>Scores between which a viewer shows yellow, 0 to 100.</summary>
/// <param name="High">From here on it is green.</param>
/// <param name="Low">Below it is red.</param>
public sealed record ElementsThresholds(int High, int Low);

/// <summary>Who made a report.</summary>
/// <param name="Name">Name of the tool.</param>
/// <param name="Version">Its version.</param>
public sealed record ElementsFramework(string Name, string Version);

/// <summary>A source file.</summary>
/// <param name="Language">Its language, for the highlighter.</param>
/// <param name="Source">Its text.</param>
/// <param name="Mutants">Its mutants.</param>
public sealed record ElementsFile(
    string Language,
    string Source,
    IReadOnlyList<ElementsMutant> Mutants
);

/// <summary>A mutant.</summary>
/// <param name="Id">The mutant's id, as <c>assay mutate ID --show</c> takes it.</param>
/// <param name="MutatorName">The rule that made it.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="Location">What is replaced.</param>
/// <param name="Status">Killed, Survived, NoCoverage, Timeout, RuntimeError, CompileError or Ignored.</param>
public sealed record ElementsMutant(
    string Id,
    string MutatorName,
    string Replacement,
    ElementsLocation Location,
    string Status
)
{
    /// <summary>Why it was not judged.</summary>
    public string? StatusReason { get; init; }

    /// <summary>True where it is reached by code that runs once in a process.</summary>
    public bool Static { get; init; }

    /// <summary>Ids of the tests that reach it.</summary>
    public IReadOnlyList<string>? CoveredBy { get; init; }

    /// <summary>Ids of the tests that noticed it.</summary>
    public IReadOnlyList<string>? KilledBy { get; init; }
}

/// <summary>A piece of a file.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind its last.</param>
public sealed record ElementsLocation(ElementsPosition Start, ElementsPosition End);

/// <summary>A place in a file; both count from 1.</summary>
/// <param name="Line">Line.</param>
/// <param name="Column">Column.</param>
public sealed record ElementsPosition(int Line, int Column);

/// <summary>The tests of a project.</summary>
/// <param name="Tests">The tests.</param>
public sealed record ElementsTestFile(IReadOnlyList<ElementsTest> Tests);

/// <summary>A test.</summary>
/// <param name="Id">Its id, as in <c>assay list</c>.</param>
/// <param name="Name">Its name without the project.</param>
public sealed record ElementsTest(string Id, string Name);
