using System.Reflection;
using Assay.Host.Measure;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;

namespace Assay.Host.Drivers.NUnit;

/// <summary>NUnit 3, 4 and 5 through the framework's own assembly runner, without the adapter.</summary>
internal sealed class NUnitDriver : IDriver
{
    private readonly Assembly _assembly;
    private readonly NUnitSettings _settings;
    private readonly NUnitTestAssemblyRunner _runner = new(new DefaultTestAssemblyBuilder());
    private readonly List<ITest> _tests = new();
    private IReadOnlyList<NativeCase> _cases = Array.Empty<NativeCase>();
    private bool _namesWorkers;

    public NUnitDriver(DriverOptions options)
    {
        OwnEntryPoint.RefuseOnTestingPlatform(options);
        _assembly = options.Assembly;
        _settings = new NUnitSettings(options);
    }

    public string FrameworkVersion => FrameworkVersionOf.Assembly(typeof(ITest).Assembly);

    public bool HasAssemblyFixtures { get; private set; }

    public int? MostAtOnce { get; private set; }

    public IReadOnlyList<NativeCase> Discover()
    {
        _settings.EnterWorkDirectory();
        var root = _runner.Load(_assembly, _settings.ForFramework);
        var parallelism = new NUnitParallelism(root, _settings.Workers);
        var cases = new List<NativeCase>();
        foreach (var test in NUnitTree.CasesInRunOrder(root))
        {
            _tests.Add(test);
            cases.Add(NUnitCase.Of(test, parallelism));
        }
        MostAtOnce = parallelism.MostAtOnce;
        _cases = cases;
        _namesWorkers = parallelism.NamesWorkers;
        HasAssemblyFixtures =
            NUnitTree.HasAssemblyFixtures(root) || NUnitTree.HasActions(_assembly);
        return cases;
    }

    public void Run(IReadOnlyList<int> cases, Recorder recorder, bool stopAtFailure)
    {
        _settings.EnterWorkDirectory();
        // Read by the framework at the start of each run.
        _settings.ForFramework["StopOnError"] = stopAtFailure;
        _runner.Run(
            new NUnitListener(
                cases.ToDictionary(i => _tests[i].Id, i => i, StringComparer.Ordinal),
                recorder,
                _settings.WarningOutcome
            )
            {
                WhenBegun = _namesWorkers ? () => BeginWork(cases) : null,
            },
            new NUnitFilter(cases.Select(i => _tests[i]))
        );
    }

    private void BeginWork(IReadOnlyList<int> cases) =>
        NUnitWorker.GiveTo(_runner, isParallel: cases.Any(i => _cases[i].RunsBeside));
}
