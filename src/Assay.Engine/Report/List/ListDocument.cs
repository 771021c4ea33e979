namespace Assay.Engine.Report.List;

/// <summary><c>assay/list/1</c>: the tests of a solution.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Projects">The test projects, by name.</param>
/// <param name="SetAside">Projects that are left out.</param>
/// <param name="Tests">The cases, ordered by test id.</param>
public sealed record ListDocument(
    string Solution,
    IReadOnlyList<ListedProject> Projects,
    IReadOnlyList<SetAsidePart> SetAside,
    IReadOnlyList<ListedTest> Tests
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/list/1";
}

/// <summary>A test project.</summary>
/// <param name="Project">Its name, as in test ids.</param>
/// <param name="Path">Path of the project file, relative to the solution.</param>
/// <param name="Target">The target framework in which it is run.</param>
/// <param name="Frameworks">The frameworks of its tests.</param>
/// <param name="Cases">How many cases are listed; 0 where only a run can tell them.</param>
/// <param name="OwnRunner">Why it is run by its own runner as a whole; absent where a host runs it.</param>
public sealed record ListedProject(
    string Project,
    string Path,
    string Target,
    IReadOnlyList<ListedFramework> Frameworks,
    int Cases,
    string? OwnRunner
);

/// <summary>A test framework that a project uses.</summary>
/// <param name="Name"><c>xunit2</c>, <c>xunit3</c>, <c>nunit</c>, <c>mstest</c>, <c>tunit</c> or <c>other</c>.</param>
/// <param name="Version">Its version; absent where no host could load it.</param>
public sealed record ListedFramework(string Name, string? Version);

/// <summary>A test case.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Project">Name of its project.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Class">Full name of its class.</param>
/// <param name="Method">Name of its method.</param>
/// <param name="Group">What must stay together in one host: the collection or class whose fixtures the case shares.</param>
/// <param name="Explicit">True where it is run only when it is asked for by name.</param>
public sealed record ListedTest(
    string Id,
    string Project,
    string Framework,
    string Class,
    string Method,
    string Group,
    bool Explicit
);
