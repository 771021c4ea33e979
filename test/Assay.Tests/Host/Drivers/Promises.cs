using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

/// <summary>What drivers of several frameworks promise alike, each with a test tree of its own.</summary>
internal static class Promises
{
    /// <summary>All cases end as written down, and again in the same host.</summary>
    public static async Task EndsTwiceAsync(HostRun host, IEnumerable<string> expected)
    {
        var outcomes = expected.ToArray();
        Assert.Equal(outcomes, (await host.RunAllAsync()).Outcomes);
        Assert.Equal(outcomes, (await host.RunAllAsync()).Outcomes);
    }

    /// <summary>Two hosts find the same cases in the same order, none of them volatile.</summary>
    public static async Task AreDiscoveredAlikeAsync(Func<Task<HostRun>> start)
    {
        await using var first = await start();
        await using var second = await start();
        Assert.Equal(first.Discovered.Cases, second.Discovered.Cases);
        Assert.Empty(first.Discovered.VolatileMethods);
    }

    /// <summary>
    /// <c>Life.Measured.Allocates</c> allocates 7 MB in its constructor, its body and its disposal together, and its fixture
    /// far more, which is not its own.
    /// </summary>
    public static async Task CountsConstructionAndDisposalAsync(HostRun host)
    {
        var batch = await host.RunAsync(c => c.Class == "Life.Measured");
        Assert.InRange(
            batch["Life.Measured.Allocates"].AllocatedBytes!.Value,
            7_000_000,
            20_000_000
        );
    }

    /// <summary>The first failure is the last result, where that is asked for.</summary>
    public static async Task StopsAtFailureAsync(HostRun host)
    {
        var batch = await host.RunAllAsync(stopAtFailure: true);
        Assert.Equal(Outcome.Failed, batch.Results[^1].Result.Outcome);
        Assert.Single(batch.Results, r => r.Result.Outcome == Outcome.Failed);
        HostSteps.StartedAlone(batch);
    }

    /// <summary><c>Life.Facts.Fails</c> throws an exception within another: both are told, and where in the test.</summary>
    public static void TellsTheFailure(CaseResult failure)
    {
        Assert.Equal(
            ["System.InvalidOperationException : outer", "---- System.ArgumentException : inner"],
            failure.Message!.ReplaceLineEndings("\n").Split('\n')
        );
        Assert.Contains("Life.Facts.Fails()", failure.StackTrace, StringComparison.Ordinal);
        Assert.DoesNotContain("at Xunit.", failure.StackTrace, StringComparison.Ordinal);
    }

    /// <summary>A custom framework whose cases have no classes is left to the project's own runner, with the reason.</summary>
    public static async Task RefusesCasesWithoutClassesAsync(HostRequest request) =>
        Assert.Equal(
            "the project's own test framework makes test cases without a class and a method, such as \"a sentence of a story\".",
            await HostRun.RefusalAsync(request)
        );
}
