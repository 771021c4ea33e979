using Assay.Engine;
using Assay.Engine.Record;
using Assay.Tests.TestData;
using static Assay.EndToEnd.RunningTool;

namespace Assay.EndToEnd;

public sealed class KilledRunTests : IDisposable
{
    private readonly TestTree _tree = TestTree.CopyBuilt("fleeting");
    private readonly TestTree _begun = TestTree.Empty();

    public void Dispose()
    {
        _tree.Dispose();
        _begun.Dispose();
    }

    [Fact]
    public async Task A_killed_controller_loses_at_most_the_test_in_flight_of_each_host()
    {
        await using var reached = TestPipe.New(out var name);
        using var run = await StartAsync(
            _tree.Root,
            "--no-build",
            ("FLEETING_FOLDER", _begun.Root),
            ("FLEETING_PIPE", name)
        );
        await reached.WaitForConnectionAsync(TestContext.Current.CancellationToken);

        run.Kill(entireProcessTree: false);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System);
        var recorded = store
            .Results.Of(store.Runs.Last()!.Id)
            .GroupBy(r => r.Test.Class)
            .ToDictionary(c => c.Key, c => c.Count());
        // A class runs in one host from its first test to its last.
        Assert.All(
            Directory.GetFiles(_begun.Root),
            season =>
                Assert.InRange(
                    File.ReadAllLines(season).Length
                        - recorded.GetValueOrDefault("Fleeting." + Path.GetFileName(season)),
                    0,
                    1
                )
        );
        Assert.InRange(recorded["Fleeting.Spring"], 499, 1999);
    }
}
