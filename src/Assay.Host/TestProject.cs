using System.Reflection;
using System.Runtime.Loader;
using Assay.Host.Drivers;
using Assay.Host.Measure;
using Assay.Model.Wire;

namespace Assay.Host;

/// <summary>The loaded test project: its driver and its cases.</summary>
internal sealed class TestProject
{
    private readonly IDriver _driver;

    private TestProject(IDriver driver, Catalog catalog)
    {
        _driver = driver;
        Catalog = catalog;
    }

    public Catalog Catalog { get; }

    public static TestProject Load(Load load)
    {
        var folder = Path.GetDirectoryName(load.AssemblyPath)!;
        AssemblyLookup.AddBinFolder(folder);
        // As the frameworks' own runners have it: both of these answer with the bin folder there.
        AppDomain.CurrentDomain.SetData(
            "APP_CONTEXT_BASE_DIRECTORY",
            folder + Path.DirectorySeparatorChar
        );
        DotNetLocation.Tell(load.UsesTestingPlatform);
        RunSettings.For(load).SetEnvironment();
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(load.AssemblyPath);
        SetEntryAssembly(assembly);
        if (!load.UsesTestingPlatform)
        {
            FailedAssertions.Throw();
        }

        var driver = DriverFactory.Create(load.Framework, new DriverOptions(assembly, load));
        var first = driver.Discover();
        var catalog = new Catalog(first, load.SolutionDirectory, load.VolatileMethods);
        if (load.Rediscover && catalog.HasSuspiciousRows)
        {
            var second = DriverFactory
                .Create(load.Framework, new DriverOptions(assembly, load))
                .Discover();
            catalog = catalog.WithVolatileMethodsFrom(second);
        }
        return new TestProject(driver, catalog);
    }

    public Discovered Describe() =>
        new(
            _driver.FrameworkVersion,
            Catalog.Cases,
            Catalog.VolatileMethods,
            _driver.HasAssemblyFixtures,
            _driver.MostAtOnce,
            Catalog.HasSuspiciousRows
        );

    public void Run(RunBatch batch, Recorder recorder) =>
        _driver.Run(
            batch.Cases.SelectMany(Catalog.NativesOf).ToArray(),
            recorder,
            batch.StopAtFailure
        );

    public void Close() => _driver.Close();

    // Assembly.SetEntryAssembly exists from .NET 9 on; before that the entry assembly stays the host.
    private static void SetEntryAssembly(Assembly assembly) =>
        typeof(Assembly).GetMethod("SetEntryAssembly")?.Invoke(null, new object[] { assembly });
}
