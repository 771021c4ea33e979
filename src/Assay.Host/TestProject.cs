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

    private readonly MutantSwitchboard? _mutants;

    private TestProject(IDriver driver, Catalog catalog, ICaseNotes? notes)
    {
        _driver = driver;
        Catalog = catalog;
        Notes = notes;
        _mutants = notes as MutantSwitchboard;
    }

    public Catalog Catalog { get; }

    /// <summary>What assemblies note that we changed; null where none are loaded.</summary>
    public ICaseNotes? Notes { get; }

    public static TestProject Load(Load load, Session session)
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
        // Before any of the user's code runs.
        var mutants = load.Mutants > 0 ? new MutantSwitchboard(load) : null;
        var assembly = Load(load.AssemblyPath, load.IsRewritten);
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
        var probes = load.IsRewritten ? new ProbeReader(session.Send, assembly, load) : null;
        probes?.Forget(); // Looking for tests ran some code, for none of them.
        mutants?.TakeFor(Touched.Between);
        return new TestProject(driver, catalog, mutants ?? (ICaseNotes?)probes);
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

    public void Run(RunBatch batch, Recorder recorder)
    {
        _mutants?.Activate(batch.Mutant);
        _driver.Run(
            batch.Cases.SelectMany(Catalog.NativesOf).ToArray(),
            recorder,
            batch.StopAtFailure
        );
    }

    /// <summary>Call when a batch is over and all that it noted is told.</summary>
    public void Rest() => _mutants?.Activate(null);

    public void Close() => _driver.Close();

    // A rewritten one is found by its name, before the one in the bin folder.
    private static Assembly Load(string path, bool isRewritten) =>
        isRewritten
            ? Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(path)))
            : AssemblyLoadContext.Default.LoadFromAssemblyPath(path);

    // Assembly.SetEntryAssembly exists from .NET 9 on; before that the entry assembly stays the host.
    private static void SetEntryAssembly(Assembly assembly) =>
        typeof(Assembly).GetMethod("SetEntryAssembly")?.Invoke(null, new object[] { assembly });
}
