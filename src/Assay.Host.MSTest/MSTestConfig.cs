using System.Xml.Linq;

namespace Assay.Host.Drivers.MSTest;

/// <summary>Says in the words of .runsettings what a testconfig.json says to MSTest.</summary>
internal static class MSTestConfig
{
    private static readonly Dictionary<string, string> Elements = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["orderTestsByNameInClass"] = "OrderTestsByNameInClass",
        ["execution:orderTestsByNameInClass"] = "OrderTestsByNameInClass",
        ["execution:randomizeTestOrder"] = "RandomizeTestOrder",
        ["execution:randomTestOrderSeed"] = "RandomTestOrderSeed",
        ["execution:mapInconclusiveToFailed"] = "MapInconclusiveToFailed",
        ["execution:mapNotRunnableToFailed"] = "MapNotRunnableToFailed",
        ["execution:treatDiscoveryWarningsAsErrors"] = "TreatDiscoveryWarningsAsErrors",
        ["execution:considerEmptyDataSourceAsInconclusive"] =
            "ConsiderEmptyDataSourceAsInconclusive",
        ["execution:considerFixturesAsSpecialTests"] = "ConsiderFixturesAsSpecialTests",
        ["execution:launchDebuggerOnAssertionFailure"] = "LaunchDebuggerOnAssertionFailure",
        ["output:captureTrace"] = "CaptureTraceOutput",
        ["timeout:useCooperativeCancellation"] = "CooperativeCancellationTimeout",
        ["timeout:test"] = "TestTimeout",
        ["timeout:assemblyInitialize"] = "AssemblyInitializeTimeout",
        ["timeout:assemblyCleanup"] = "AssemblyCleanupTimeout",
        ["timeout:classInitialize"] = "ClassInitializeTimeout",
        ["timeout:classCleanup"] = "ClassCleanupTimeout",
        ["timeout:testInitialize"] = "TestInitializeTimeout",
        ["timeout:testCleanup"] = "TestCleanupTimeout",
        ["timeout:globalTestInitialize"] = "GlobalTestInitializeTimeout",
        ["timeout:globalTestCleanup"] = "GlobalTestCleanupTimeout",
        ["deployment:enabled"] = "DeploymentEnabled",
        ["deployment:deployTestSourceDependencies"] = "DeployTestSourceDependencies",
        ["deployment:deleteDeploymentDirectoryAfterTestRunIsComplete"] =
            "DeleteDeploymentDirectoryAfterTestRunIsComplete",
    };

    /// <summary>Adds the file's settings to run settings, where it has any for MSTest.</summary>
    /// <exception cref="DriverDoesNotFitException">It can't be read, or only the project's own runner can obey it.</exception>
    public static void AddTo(XElement settings, string file)
    {
        var values = TestConfig.Section(file, "mstest");
        if (values.Count == 0)
        {
            return;
        }
        var run = ChildOf(settings, "RunConfiguration");
        var mstest = ChildOf(settings, "MSTest");
        foreach (var (key, value) in values)
        {
            switch (key.ToUpperInvariant())
            {
                case "PARALLELISM:ENABLED":
                    run.SetElementValue(
                        "DisableParallelization",
                        string.Equals(value, "false", StringComparison.OrdinalIgnoreCase)
                    );
                    break;
                case "PARALLELISM:WORKERS":
                    ChildOf(mstest, "Parallelize").SetElementValue("Workers", value);
                    break;
                case "PARALLELISM:SCOPE":
                    break;
                case "EXECUTION:EXECUTIONAPARTMENTSTATE":
                    run.SetElementValue("ExecutionThreadApartmentState", value);
                    break;
                default:
                    mstest.SetElementValue(ElementOf(key, file), value);
                    break;
            }
        }
    }

    private static string ElementOf(string key, string file) =>
        Elements.TryGetValue(key, out var element)
            ? element
            : throw new DriverDoesNotFitException(
                $"{Path.GetFileName(file)} sets mstest:{key}, which only the project's own runner can obey."
            );

    private static XElement ChildOf(XElement parent, string name)
    {
        if (parent.Element(name) is not { } child)
        {
            parent.Add(child = new XElement(name));
        }
        return child;
    }
}
