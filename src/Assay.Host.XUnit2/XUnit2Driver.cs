extern alias xunit2;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Assay.Host.Drivers.XUnit;
using Assay.Host.Measure;
using xunit2::Xunit.Abstractions;
using xunit2::Xunit.Sdk;

namespace Assay.Host.Drivers.XUnit2;

/// <summary>Drives xUnit 2 from 2.4 on, custom test frameworks included.</summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "The framework is needed until the process ends."
)]
internal sealed class XUnit2Driver : IDriver
{
    private static readonly Version Oldest = new(2, 4);

    private readonly Assembly _assembly;
    private readonly RunnerSettings _settings;
    private readonly DotNetTest _rules;
    private readonly TestFrameworkProxy _framework;
    private readonly IMessageSink _diagnostics = new NoDiagnostics();
    private readonly SerialRuns _runs;
    private Cases? _cases;

    public XUnit2Driver(DriverOptions options)
    {
        var version = typeof(XunitTestFramework).Assembly.GetName().Version!;
        if (version < Oldest)
        {
            throw new DriverDoesNotFitException(
                $"xUnit {version.ToString(3)} is older than {Oldest}, the oldest version that can be driven directly."
            );
        }
        FrameworkVersion = FrameworkVersionOf.Assembly(typeof(XunitTestFramework).Assembly);
        _assembly = options.Assembly;
        _settings = RunnerSettings.Read(options.Request);
        _rules = DotNetTest.Of(options.Request, version);
        _runs = new SerialRuns(_rules, RunTogether);
        // Finds and makes a custom framework exactly as the framework's own runners do.
        _framework = new TestFrameworkProxy(
            Reflector.Wrap(_assembly),
            new NoSourceInformation(),
            _diagnostics
        );
    }

    public string FrameworkVersion { get; }

    // xUnit 2 has none, but that is what most custom frameworks are written for.
    public bool HasAssemblyFixtures => IsCustom;

    private bool IsCustom => _framework.InnerTestFramework.GetType() != typeof(XunitTestFramework);

    public int? MostAtOnce { get; private set; }

    public IReadOnlyList<NativeCase> Discover()
    {
        var discoverer = _framework.GetDiscoverer(Reflector.Wrap(_assembly));
        using var sink = new DiscoverySink();
        var options = FrameworkOptions.ForDiscovery(_settings);
        discoverer.Find(includeSourceInformation: false, sink, new Options(options));
        sink.WaitForCompletion();
        var known = sink.Cases.Where(HasIdentity);
        var found = (
            _rules.DropsDuplicates && _settings.PreEnumeratesTheories
                ? known.DistinctBy(c => c.UniqueID)
                : known
        ).ToList();
        var reader = new CaseReader(_assembly, _settings);
        MostAtOnce = reader.MostAtOnce;
        var natives = RowsApart.Of(found.Select(reader.Read).ToArray());
        _cases = new Cases(found, discoverer, _rules);
        return natives;
    }

    public void Run(IReadOnlyList<int> cases, Recorder recorder, bool stopAtFailure) =>
        _runs.Run(cases, recorder, stopAtFailure);

    // The identity is made of the arguments as they write themselves. Where one fails, dotnet test leaves the case out.
    private static bool HasIdentity(ITestCase testCase)
    {
        try
        {
            return testCase.UniqueID is not null;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void RunTogether(IReadOnlyList<int> cases, RunSink sink)
    {
        // A new one for each run, as in a new process: one of a custom framework may count on it.
        using var executor = _framework.GetExecutor(_assembly.GetName());
        var selected = _cases!.ForRun(cases, executor);
        var failsSkips = _settings.FailsSkips && _rules.KnowsFailSkips;
        var messages = new ExecutionSink(sink, _cases, failsSkips);
        if (executor.GetType() == typeof(XunitTestFrameworkExecutor))
        {
            RunAssembly(selected.Cast<IXunitTestCase>(), messages);
        }
        else
        {
            RunCustom(executor, selected, messages, sink);
        }
    }

    /// <summary>What the framework's own executor does, without the <c>async void</c> in which it does it.</summary>
    private void RunAssembly(IEnumerable<IXunitTestCase> cases, IMessageSink sink)
    {
        var assembly = new TestAssembly(
            Reflector.Wrap(_assembly),
            null,
            _assembly.GetName().Version
        );
        using var runner = new XunitTestAssemblyRunner(
            assembly,
            cases,
            _diagnostics,
            sink,
            new Options(FrameworkOptions.ForExecution(_settings))
        );
        // On a thread of the pool, where tests run under dotnet test as well.
        Task.Run(runner.RunAsync).GetAwaiter().GetResult();
    }

    private void RunCustom(
        ITestFrameworkExecutor executor,
        IReadOnlyList<ITestCase> cases,
        ExecutionSink messages,
        RunSink sink
    )
    {
        var options = new Options(FrameworkOptions.ForExecution(_settings));
        var watch = new AsyncVoids();
        messages.WhenFinished = watch.Finish;
        Task.Run(() => watch.Watch(() => executor.RunTests(cases, messages, options)))
            .GetAwaiter()
            .GetResult();
        watch.WaitForEnd();
        foreach (var error in watch.Errors)
        {
            sink.Problem(error.ToString());
        }
    }
}
