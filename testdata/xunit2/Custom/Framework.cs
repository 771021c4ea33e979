using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Custom.Framework", "Custom")]

namespace Custom;

/// <summary>Like a framework that injects dependencies: sets up before the run and cleans up after it, in its executor.</summary>
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
        // The tests begin in the call that starts the run.
        Setup.Runs++;
        Setup.IsDone = true;
        using (
            var runner = new XunitTestAssemblyRunner(
                TestAssembly,
                testCases,
                DiagnosticMessageSink,
                executionMessageSink,
                executionOptions
            )
        )
        {
            await runner.RunAsync();
        }
        await Task.Yield();
        Setup.IsDone = false;
        if (Setup.FailsInTheEnd)
        {
            Setup.FailsInTheEnd = false;
            throw new InvalidOperationException("after the last message");
        }
    }
}

public static class Setup
{
    public static int Runs { get; set; }

    public static bool IsDone { get; set; }

    public static bool FailsInTheEnd { get; set; }
}

public class Tests
{
    private readonly ITestOutputHelper _output;

    // In the test method itself the framework's own context hides the one that it found.
    private readonly SynchronizationContext? _context = SynchronizationContext.Current;

    public Tests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Is_set_up()
    {
        Assert.True(Setup.IsDone);
        Assert.Null(_context);
        _output.WriteLine("run " + Setup.Runs);
    }

    [Fact]
    public void Lets_the_executor_fail() =>
        // It would take the process of dotnet test down.
        Setup.FailsInTheEnd = !Environment.CommandLine.Contains("testhost");
}
