using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(Custom.Framework))]

namespace Custom;

/// <summary>Sets up before the run and cleans up after it, in its executor.</summary>
public sealed class Framework : XunitTestFramework
{
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        new Executor(new XunitTestAssembly(assembly));
}

public sealed class Executor(IXunitTestAssembly testAssembly)
    : XunitTestFrameworkExecutor(testAssembly)
{
    private bool _isUsed;

    public override async ValueTask RunTestCases(
        IReadOnlyCollection<IXunitTestCase> testCases,
        IMessageSink executionMessageSink,
        ITestFrameworkExecutionOptions executionOptions,
        CancellationToken cancellationToken
    )
    {
        Assert.False(_isUsed, "an executor is made for one run");
        _isUsed = true;
        Setup.Runs++;
        await Task.Yield();
        Setup.IsDone = true;
        await base.RunTestCases(
            testCases,
            executionMessageSink,
            executionOptions,
            cancellationToken
        );
        Setup.IsDone = false;
    }
}

public static class Setup
{
    public static int Runs { get; set; }

    public static bool IsDone { get; set; }
}

public class Tests(ITestOutputHelper output)
{
    [Fact]
    public void Is_set_up()
    {
        Assert.True(Setup.IsDone);
        output.WriteLine("run " + Setup.Runs);
    }
}
