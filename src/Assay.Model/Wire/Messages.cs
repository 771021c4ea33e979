namespace Assay.Model.Wire;

/// <summary>What controller and host say to each other, one record per message.</summary>
public abstract record WireMessage;

/// <summary>Controller to host, first: which test project to load, and how.</summary>
/// <param name="Framework">The driver to use.</param>
/// <param name="AssemblyPath">Full path of the test assembly in the user's bin folder.</param>
/// <param name="SolutionDirectory">Full path that is cut out of test ids, so that they are the same on every machine.</param>
/// <param name="RunSettingsPath">Full path of the project's .runsettings file, or null.</param>
/// <param name="UsesTestingPlatform">True where <c>dotnet test</c> would run the project's own executable (Microsoft.Testing.Platform) instead of VSTest.</param>
/// <param name="VolatileMethods">Methods (<c>Class.Method</c>) whose row names were seen to change between discoveries: one case each.</param>
/// <param name="Rediscover">True to enumerate twice and find volatile methods.</param>
/// <param name="IsRewritten">True where the host was started with rewritten copies of assemblies, and is to tell what they note.</param>
public sealed record Load(
    Framework Framework,
    string AssemblyPath,
    string SolutionDirectory,
    string? RunSettingsPath,
    bool UsesTestingPlatform,
    IReadOnlyList<string> VolatileMethods,
    bool Rediscover,
    bool IsRewritten = false
) : WireMessage
{
    /// <summary>
    /// What lies in folders below the bin folder, where no deps file leads to copies: full path of what was built, then
    /// of its rewritten copy, then of the next.
    /// </summary>
    public IReadOnlyList<string> CopiesBelow { get; init; } = Array.Empty<string>();

    /// <summary>How many mutants the user's assemblies hold, numbered from 0; 0 where they hold none.</summary>
    public int Mutants { get; init; }

    /// <summary>The mutant that is alive from before the first line of the user's code, until the process ends; null for none.</summary>
    public int? Alive { get; init; }
}

/// <summary>Controller to host: run these cases (indexes into <see cref="Discovered.Cases"/>) in one call of the framework.</summary>
/// <param name="Cases">Indexes of the cases.</param>
/// <param name="StopAtFailure">True to start no further case after the first failure.</param>
public sealed record RunBatch(IReadOnlyList<int> Cases, bool StopAtFailure) : WireMessage
{
    /// <summary>The mutant that is alive while they run; null for none, and where one is alive all the time.</summary>
    public int? Mutant { get; init; }
}

/// <summary>
/// Controller to host, answer to each <see cref="CaseFinished"/>: the result is safe. A host that runs rewritten assemblies
/// is not answered: of its results only the whole is kept.
/// </summary>
public sealed record Recorded : WireMessage;

/// <summary>Controller to host: tear down what lasts as long as the process, answer with <see cref="Closed"/>, and end it.</summary>
public sealed record Quit : WireMessage;

/// <summary>Host to controller, first.</summary>
/// <param name="WireVersion">Must equal <see cref="WireFormat.Version"/>.</param>
/// <param name="RuntimeVersion">The runtime that the host runs in, such as <c>.NET 10.0.1</c>.</param>
public sealed record Hello(int WireVersion, string RuntimeVersion) : WireMessage;

/// <summary>Host to controller, answer to <see cref="Load"/>.</summary>
/// <param name="FrameworkVersion">Version of the loaded framework.</param>
/// <param name="Cases">Every case, in the framework's order.</param>
/// <param name="VolatileMethods">Those of the request and those found now.</param>
/// <param name="HasAssemblyFixtures">True where set-up exists that is to run once for the whole project.</param>
/// <param name="MostAtOnce">How many tests the project lets run at the same time, at least 2; null where it sets no number.</param>
/// <param name="HasSuspiciousRows">True where names of rows look as if another process might give them others.</param>
public sealed record Discovered(
    string FrameworkVersion,
    IReadOnlyList<HostCase> Cases,
    IReadOnlyList<string> VolatileMethods,
    bool HasAssemblyFixtures,
    int? MostAtOnce = null,
    bool HasSuspiciousRows = false
) : WireMessage;

/// <summary>Host to controller: no driver fits; the project must be run by its own runner.</summary>
/// <param name="Reason">One sentence that says what is in the way.</param>
public sealed record Refused(string Reason) : WireMessage;

/// <summary>Host to controller: the case is about to run.</summary>
/// <param name="Case">Index of the case.</param>
public sealed record CaseStarting(int Case) : WireMessage;

/// <summary>Host to controller: one result of the case. No further case begins before it is <see cref="Recorded"/>, where that is answered.</summary>
/// <param name="Case">Index of the case.</param>
/// <param name="Result">The result.</param>
public sealed record CaseFinished(int Case, CaseResult Result) : WireMessage;

/// <summary>
/// Host to controller, from a host whose assemblies hold mutants: which of them were reached since the last such message.
/// While one is alive, only that one is told.
/// </summary>
/// <param name="Case">Index of the case that reached them, or <see cref="Touched.Between"/>.</param>
/// <param name="Mutants">Their numbers, ascending.</param>
public sealed record MutantsReached(int Case, int[] Mutants) : WireMessage;

/// <summary>Host to controller: the case is not under way any more, and gives no result or none now.</summary>
/// <param name="Case">Index of the case.</param>
public sealed record CaseLeft(int Case) : WireMessage;

/// <summary>Host to controller: something failed outside every test, such as a fixture's clean-up; <c>dotnet test</c> would report an error too.</summary>
/// <param name="Text">What failed.</param>
public sealed record RunProblem(string Text) : WireMessage;

/// <summary>Host to controller: the batch is over.</summary>
/// <param name="Trailing">Time since the last result ended: tear-down of shared fixtures.</param>
/// <param name="ProcessCpu">Processor time of the host since its start.</param>
public sealed record BatchFinished(TimeSpan Trailing, TimeSpan ProcessCpu) : WireMessage;

/// <summary>Host to controller, last: nothing is left to tear down, the process ends.</summary>
public sealed record Closed : WireMessage;
