using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Beside.Framework", "Beside")]

namespace Beside;

/// <summary>Runs all collections at the same time, whatever it is asked for.</summary>
public sealed class Framework : XunitTestFramework
{
    public Framework(IMessageSink diagnostics)
        : base(diagnostics) { }

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);
}

public sealed class Executor : XunitTestFrameworkExecutor
{
    public Executor(AssemblyName name, ISourceInformationProvider source, IMessageSink diagnostics)
        : base(name, source, diagnostics) { }

    protected override async void RunTestCases(
        IEnumerable<IXunitTestCase> testCases,
        IMessageSink executionMessageSink,
        ITestFrameworkExecutionOptions executionOptions
    )
    {
        using var runner = new Runner(
            TestAssembly,
            testCases,
            DiagnosticMessageSink,
            executionMessageSink,
            executionOptions
        );
        await runner.RunAsync();
    }
}

public sealed class Runner : XunitTestAssemblyRunner
{
    public Runner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics,
        IMessageSink execution,
        ITestFrameworkExecutionOptions options
    )
        : base(assembly, cases, diagnostics, execution, options) { }

    protected override async Task<RunSummary> RunTestCollectionsAsync(
        IMessageBus messageBus,
        CancellationTokenSource cancellationTokenSource
    )
    {
        var runs = OrderTestCollections()
            .Select(c =>
                Task.Run(() =>
                    RunTestCollectionAsync(messageBus, c.Item1, c.Item2, cancellationTokenSource)
                )
            )
            .ToArray();
        var all = new RunSummary();
        foreach (var summary in await Task.WhenAll(runs))
        {
            all.Aggregate(summary);
        }
        return all;
    }
}

/// <summary>Two tests of which the first to run alone waits for the other as long as it was not tried together.</summary>
public static class Meeting
{
    private static int _present;

    public static async Task WaitForTheOther()
    {
        Interlocked.Increment(ref _present);
        // Both must have begun once for the overlap to be seen; afterwards nobody waits.
        while (Volatile.Read(ref _present) < 2)
        {
            await Task.Yield();
        }
    }
}

public class One
{
    [Fact]
    public Task Meets() => Meeting.WaitForTheOther();
}

public class Two
{
    [Fact]
    public Task Meets() => Meeting.WaitForTheOther();
}
