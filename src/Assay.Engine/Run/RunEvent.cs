using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Engine.Run;

/// <summary>
/// What happens in a run, in order. Terminal, store and reports only listen; each event is immutable, and
/// each listener gets it once and in order.
/// </summary>
public abstract record RunEvent;

/// <summary>The run begins: all cases are known.</summary>
/// <param name="Cases">The cases that will run.</param>
/// <param name="Expected">How long the run will take by earlier records, or null where there are none.</param>
public sealed record RunStarted(IReadOnlyList<TestCase> Cases, TimeSpan? Expected) : RunEvent;

/// <summary>A host has come up.</summary>
/// <param name="Host">Number of the host within the run, from 1.</param>
/// <param name="Project">The project that it loaded.</param>
public sealed record HostStarted(int Host, TestProject Project) : RunEvent;

/// <summary>A case is about to run.</summary>
/// <param name="Host">Number of the host.</param>
/// <param name="Case">The case.</param>
public sealed record CaseBegan(int Host, TestCase Case) : RunEvent;

/// <summary>A case has given a result; a case with several rows gives several.</summary>
/// <param name="Host">Number of the host; 0 where the project was run by its own runner.</param>
/// <param name="Case">The case.</param>
/// <param name="Result">The result.</param>
public sealed record CaseEnded(int Host, TestCase Case, CaseResult Result) : RunEvent;

/// <summary>A host with rewritten assemblies tells what ran and was touched.</summary>
/// <param name="Host">Number of the host.</param>
/// <param name="Project">The project.</param>
/// <param name="Case">The case that did it; null for what ran between cases.</param>
/// <param name="Before">Where <paramref name="Case"/> is null, the case whose end came last in the batch, or null.</param>
/// <param name="Behind">Where <paramref name="Case"/> is null, the case that comes next in the batch, or null.</param>
/// <param name="Modules">Names of the host's modules, by the numbers in <paramref name="What"/>.</param>
/// <param name="What">What ran and was touched.</param>
public sealed record CaseTouched(
    int Host,
    TestProject Project,
    TestCase? Case,
    TestCase? Before,
    TestCase? Behind,
    IReadOnlyList<string> Modules,
    Touched What
) : RunEvent;

/// <summary>A test runs a second time in a host that is warm; its result counts for nothing.</summary>
/// <param name="What">What happens.</param>
public sealed record SecondLook(RunEvent What) : RunEvent;

/// <summary>A host has ended.</summary>
/// <param name="Host">Number of the host.</param>
/// <param name="Cpu">Processor time that it used.</param>
/// <param name="Trailing">Time that it spent in tear-down after the last results of its batches.</param>
public sealed record HostEnded(int Host, TimeSpan Cpu, TimeSpan Trailing) : RunEvent;

/// <summary>Something went wrong outside every case, or a project is run in another way than usual; the run goes on.</summary>
/// <param name="Project">The project.</param>
/// <param name="Text">What, in one sentence or with the framework's own lines.</param>
/// <param name="IsFailure">True where <c>dotnet test</c> would fail because of it, false for a mere remark.</param>
public sealed record RunRemark(TestProject Project, string Text, bool IsFailure) : RunEvent;

/// <summary>How busy the machine is with the run, a few times a second.</summary>
/// <param name="BusyCores">Processors that controller and hosts kept busy since the last pulse.</param>
/// <param name="Hosts">Hosts that are up.</param>
public sealed record RunPulse(double BusyCores, int Hosts) : RunEvent;

/// <summary>The run is over.</summary>
/// <param name="Usage">What it took.</param>
/// <param name="WasCancelled">True where it was stopped before all cases had run.</param>
public sealed record RunEnded(RunUsage Usage, bool WasCancelled) : RunEvent;

/// <summary>What a run took of the machine.</summary>
/// <param name="Wall">Elapsed time.</param>
/// <param name="Cpu">Processor time of controller and hosts; null where it could not be measured of all that ran.</param>
/// <param name="Cores">Processors of the machine that the process may use.</param>
/// <param name="PeakMemoryBytes">Largest sum of the working sets of controller and hosts; null where it could not be measured of all that ran.</param>
public sealed record RunUsage(TimeSpan Wall, TimeSpan? Cpu, int Cores, long? PeakMemoryBytes)
{
    /// <summary>Largest sum of the working sets of a project's hosts, by the project's name; lacks projects for which it could not be measured.</summary>
    public IReadOnlyDictionary<string, long> PeakMemoryBytesByProject { get; init; } =
        new Dictionary<string, long>();
}
