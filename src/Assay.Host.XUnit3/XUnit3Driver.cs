using System.Reflection;
using Assay.Host.Drivers.XUnit;
using Assay.Host.Measure;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>Drives xUnit 3 from its package version 2 on, custom test frameworks included.</summary>
internal sealed class XUnit3Driver : IDriver
{
    private static readonly Version Oldest = new(2, 0);

    private readonly Assembly _assembly;
    private readonly RunnerSettings _settings;
    private readonly DotNetTest _rules;
    private readonly ITestFramework _framework;
    private readonly StrayExceptions? _strayExceptions;
    private readonly SerialRuns _runs;
    private Cases? _cases;

    public XUnit3Driver(DriverOptions options)
    {
        var version = typeof(XunitTestFramework).Assembly.GetName().Version!;
        if (version < Oldest)
        {
            throw new DriverDoesNotFitException(
                $"xUnit v3 {version.ToString(3)} is older than {Oldest}, the oldest version that can be driven directly."
            );
        }
        // VSTest too starts the project's executable.
        OwnEntryPoint.Refuse(options.Assembly);
        // The framework's own runner does so too, where VSTest does not.
        FailedAssertions.Throw();
        FrameworkVersion = FrameworkVersionOf.Assembly(typeof(XunitTestFramework).Assembly);
        _assembly = options.Assembly;
        _settings = RunnerSettings.Read(options.Request);
        _rules = DotNetTest.Of(options.Request, version);
        _runs = new SerialRuns(_rules, RunTogether);
        _strayExceptions = _rules.SurvivesStrayExceptions ? new StrayExceptions() : null;
        SerializationHelper.Instance.AddRegisteredSerializers(_assembly, new List<string>());
        var startup = Pipeline.Start(_assembly);
        BeginContext();
        _framework = ExtensibilityPointFactory.GetTestFramework(_assembly);
        if (startup is not null)
        {
            _framework.SetTestPipelineStartup(startup);
        }
    }

    public string FrameworkVersion { get; }

    public bool HasAssemblyFixtures =>
        _framework.GetType() != typeof(XunitTestFramework)
        || Pipeline.IsWanted(_assembly)
        || _assembly.GetCustomAttributes().OfType<IAssemblyFixtureAttribute>().Any();

    public int? MostAtOnce { get; private set; }

    public IReadOnlyList<NativeCase> Discover()
    {
        BeginContext();
        var all = new List<ITestCase>();
        _framework
            .GetDiscoverer(_assembly)
            .Find(
                testCase =>
                {
                    lock (all)
                    {
                        all.Add(testCase);
                    }
                    return new ValueTask<bool>(true);
                },
                new Options(FrameworkOptions.ForDiscovery(_settings))
            )
            .AsTask()
            .GetAwaiter()
            .GetResult();
        var found =
            _rules.DropsDuplicates && _settings.PreEnumeratesTheories
                ? all.DistinctBy(c => c.UniqueID).ToList()
                : all;
        var reader = new CaseReader(_assembly, _settings);
        MostAtOnce = reader.MostAtOnce;
        var natives = RowsApart.Of(found.Select(reader.Read).ToArray());
        _cases = new Cases(found, _rules);
        return natives;
    }

    public void Run(IReadOnlyList<int> cases, Recorder recorder, bool stopAtFailure) =>
        _runs.Run(cases, recorder, stopAtFailure);

    public void Close() => Pipeline.Stop();

    private void RunTogether(IReadOnlyList<int> cases, RunSink sink)
    {
        BeginContext();
        var selected = cases.Select(i => (Index: i, Case: _cases!.ForRun(i))).ToArray();
        var tests = new RunningTests(_cases!, cases);
        _strayExceptions?.ReportTo(sink);
        // A new executor for each run, as in a new process: one of a custom framework may count on it.
        _framework
            .GetExecutor(_assembly)
            .RunTestCases(
                selected.Select(s => s.Case).ToArray(),
                new ExecutionSink(sink, tests, (_settings, _rules)),
                new Options(FrameworkOptions.ForExecution(_settings)),
                CancellationToken.None
            )
            .AsTask()
            .GetAwaiter()
            .GetResult();
        _strayExceptions?.ReportTo(null);
        _cases!.ReleaseAsync(selected).GetAwaiter().GetResult();
    }

    // Anew for discovery and for each run: what tests keep in the context lasts for one of them.
    private static void BeginContext() =>
        TestContext.SetForInitialization(new NoMessages(), false, false);
}
