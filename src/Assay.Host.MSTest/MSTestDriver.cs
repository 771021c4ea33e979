using Assay.Host.Measure;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;

namespace Assay.Host.Drivers.MSTest;

/// <summary>MSTest 3 and 4 through MSTest's own adapter, for projects of either test platform.</summary>
internal sealed class MSTestDriver : IDriver
{
    private readonly MSTestAdapter _adapter;
    private readonly DriverOptions _options;
    private readonly MSTestSettings _settings;
    private readonly MSTestStop _stop;
    private readonly MSTestResultsFolder _results = new();
    private IReadOnlyList<TestCase> _tests = Array.Empty<TestCase>();
    private IReadOnlyList<string> _discoveryErrors = Array.Empty<string>();

    public MSTestDriver(MSTestAdapter adapter, DriverOptions options)
    {
        OwnEntryPoint.RefuseOnTestingPlatform(options);
        _adapter = adapter;
        _options = options;
        _settings = MSTestSettings.Of(options.Request);
        _stop = new MSTestStop(adapter);
    }

    public string FrameworkVersion => _adapter.Version;

    public bool HasAssemblyFixtures { get; private set; }

    public int? MostAtOnce { get; private set; }

    public IReadOnlyList<NativeCase> Discover()
    {
        var sink = new MSTestSink();
        _adapter
            .Create<ITestDiscoverer>("MSTestDiscoverer")
            .DiscoverTests(
                new[] { _options.Request.AssemblyPath },
                new MSTestContext(_settings.Xml, null),
                sink,
                sink
            );
        _tests = sink.Tests;
        _discoveryErrors = sink.Errors;
        HasAssemblyFixtures = MSTestFixtures.AreForAssembly(_options.Assembly);
        var parallelism = new MSTestParallelism(_options.Assembly, _settings, _tests);
        MostAtOnce = parallelism.MostAtOnce;
        return new MSTestCases(_options.Assembly, _adapter, parallelism).Of(_tests);
    }

    public void Run(IReadOnlyList<int> cases, Recorder recorder, bool stopAtFailure)
    {
        // The adapter has told them to nobody yet who could pass them on.
        foreach (var error in _discoveryErrors)
        {
            recorder.Problem(error);
        }
        _discoveryErrors = Array.Empty<string>();

        var handle = new MSTestHandle(
            new MSTestBatch(_tests, cases),
            recorder,
            stopAtFailure ? _stop : null
        );
        try
        {
            _adapter
                .Create<ITestExecutor>("MSTestExecutor")
                .RunTests(
                    cases.Select(i => _tests[i]).ToArray(),
                    new MSTestContext(_settings.Xml, _results.Path),
                    handle
                );
        }
        catch (OperationCanceledException) when (_stop.IsRequested)
        {
            // The only way to stop a version that knows no other.
        }
        finally
        {
            _stop.Reset();
            _results.Clear();
        }
    }
}
