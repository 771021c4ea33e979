using System.Reflection;
using Assay.Host.Drivers.TestingPlatform;
using Assay.Host.Measure;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// TUnit 1, through an application of Microsoft.Testing.Platform that is kept open: each discovery and each run is a
/// request in a session of its own.
/// </summary>
internal sealed class TUnitDriver : IDriver
{
    private readonly Assembly _core = Assembly.Load("TUnit.Core");
    private readonly PlatformApplication _application;
    private readonly TUnitRegistry _registry;
    private TUnitTests? _tests;

    /// <exception cref="DriverDoesNotFitException">The project must be run by its own runner.</exception>
    public TUnitDriver(DriverOptions options)
    {
        _application = TUnitApplication.Open(options);
        _registry = new TUnitRegistry(_core, Assembly.Load("TUnit.Engine"));
    }

    public string FrameworkVersion => FrameworkVersionOf.Assembly(_core);

    public bool HasAssemblyFixtures { get; private set; }

    public int? MostAtOnce { get; private set; }

    public IReadOnlyList<NativeCase> Discover()
    {
        var discovery = new TUnitDiscovery(new TUnitContexts(_core));
        var isSound = _application.Discover(discovery.OnUpdate);
        _registry.Clear();
        var found = discovery.Tests;
        if (!isSound)
        {
            throw new DriverDoesNotFitException(
                "TUnit reports that something failed while it looked for the tests."
            );
        }
        var sharing = new TUnitSharing();
        var setting = TUnitSettings.MostAtOnce(_core);
        var limits = new TUnitLimits(found, setting);
        MostAtOnce = limits.MostAtOnce;
        _tests = new TUnitTests(
            found,
            new TUnitGroups(
                found,
                new TUnitRules(setting == 1, limits, sharing, new TUnitClassFixtures(_core))
            )
        );
        HasAssemblyFixtures =
            sharing.IsProjectWide
            || TUnitFixtures.HasHooks(_core)
            || found.Any(t => t.HearsOfProject);
        return _tests.Cases;
    }

    public void Run(IReadOnlyList<int> cases, Recorder recorder, bool stopAtFailure)
    {
        var batch = new TUnitBatch(
            cases.Where(c => !_tests!.Cases[c].Explicit).ToHashSet(),
            recorder,
            stopAtFailure
        );
        var missing = Run(batch);
        // TUnit leaves explicit tests out wherever others are asked for too, even one that is needed by a test of
        // another batch. By themselves they are run.
        var explicitly = missing.Where(c => _tests!.All[c].HasExplicit).ToHashSet();
        var lost = missing.Where(c => !explicitly.Contains(c));
        if (explicitly.Count > 0)
        {
            lost = lost.Concat(Run(batch with { Cases = explicitly }));
        }
        foreach (var test in lost)
        {
            recorder.Problem($"TUnit gave no result for {_tests!.All[test].Uid}.");
        }
    }

    private int[] Run(TUnitBatch batch)
    {
        if (batch.Cases.Count == 0)
        {
            return Array.Empty<int>();
        }
        var run = new TUnitRun(_tests!, batch, new TUnitContexts(_core), _registry);
        if (!_application.Run(UidsOf(batch), run.OnUpdate))
        {
            run.Fail();
        }
        _registry.Clear();
        return run.Missing.ToArray();
    }

    // No filter where there is nothing to leave out: TUnit's takes time for each uid and each test.
    private string[]? UidsOf(TUnitBatch batch) =>
        batch.Cases.Count == _tests!.Cases.Count(c => !c.Explicit)
            ? null
            : batch.Cases.Select(c => _tests.All[c].Uid).ToArray();
}
