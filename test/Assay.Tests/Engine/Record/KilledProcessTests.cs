using System.Globalization;
using Assay.Bench.StoreLoad;
using Assay.Engine.Record;

namespace Assay.Tests.Engine.Record;

public sealed class KilledProcessTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("opened")]
    [InlineData("0")]
    [InlineData("777")]
    public async Task A_killed_process_loses_at_most_the_result_under_way(string killAt)
    {
        using var process = StoreLoadProcess.Start("record", _folder.Root, 10_000);
        var token = TestContext.Current.CancellationToken;
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(token);
        } while (line != killAt);
        process.Kill();
        // What it said between the decision to kill it and its death counts as recorded too.
        while (await process.StandardOutput.ReadLineAsync(token) is { } next)
        {
            line = next;
        }
        await process.WaitForExitAsync(token);

        Assert.NotEqual(0, process.ExitCode);
        AssertHolds(line == "opened" ? 0 : int.Parse(line, CultureInfo.InvariantCulture) + 1);
    }

    private void AssertHolds(int confirmed)
    {
        using var store = _folder.Open();
        Assert.Null(store.Notice);
        Assert.Equal("ok", _folder.Sql("PRAGMA integrity_check"));
        var run = store.Runs.Last();
        var results = run is null ? [] : store.Results.Of(run.Id).ToArray();

        Assert.InRange(results.Length, confirmed, confirmed + 1);
        Assert.All(results, (result, i) => Assert.Equal(SyntheticRun.Result(i).Wall, result.Wall));
        if (confirmed > 0)
        {
            Assert.Equal(RunState.Interrupted, run!.State);
        }
    }
}
