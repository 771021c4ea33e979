using System.Reflection;
using Assay.Model.Wire;

namespace Assay.Host.Drivers.XUnit;

/// <summary>
/// In what <c>dotnet test</c> adds to or takes from that which the framework reports. Seen by running it with each
/// version of the VSTest adapter and with Microsoft.Testing.Platform.
/// </summary>
internal sealed class DotNetTest
{
    private static readonly string[] AdapterFiles =
    {
        "xunit.runner.visualstudio.testadapter.dll",
        "xunit.runner.visualstudio.dotnetcore.testadapter.dll",
    };

    private static readonly Version Third = new(3, 0);
    private static readonly Version Fourth = new(4, 0);
    private static readonly Version FirstWithFailSkips = new(2, 5);

    private readonly Version _framework;
    private readonly Version _adapter;

    private DotNetTest(bool usesTestingPlatform, Version framework, Version adapter)
    {
        UsesTestingPlatform = usesTestingPlatform;
        _framework = framework;
        _adapter = adapter;
    }

    public bool UsesTestingPlatform { get; }

    /// <summary>True where of cases with the same identity only the first is run.</summary>
    public bool DropsDuplicates => !UsesTestingPlatform || _framework >= Fourth;

    /// <summary>True where each case is written out and read back before it runs, so that each gets arguments of its own.</summary>
    public bool RunsCopies => !UsesTestingPlatform && _adapter >= Third;

    /// <summary>True where the setting of that name in xunit.runner.json has an effect.</summary>
    public bool KnowsFailSkips => UsesTestingPlatform || _adapter >= FirstWithFailSkips;

    /// <summary>True where an exception on a thread of the user's is reported, and the run goes on.</summary>
    public bool SurvivesStrayExceptions => !UsesTestingPlatform && _framework >= Third;

    /// <summary>True where a failed clean-up is one more failed result for each test that it comes after.</summary>
    /// <param name="isOfTest">True for the clean-up of a test or a test case, false for that of a fixture.</param>
    public bool CountsFailedCleanUp(bool isOfTest) =>
        isOfTest || UsesTestingPlatform || _adapter < Third;

    /// <summary>Looks for the adapter beside the test assembly; without one, as the newest.</summary>
    public static DotNetTest Of(Load load, Version framework)
    {
        var folder = Path.GetDirectoryName(load.AssemblyPath)!;
        var adapter = AdapterFiles
            .Select(name => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return new DotNetTest(
            load.UsesTestingPlatform,
            framework,
            (adapter is null ? null : AssemblyName.GetAssemblyName(adapter).Version) ?? Third
        );
    }
}
