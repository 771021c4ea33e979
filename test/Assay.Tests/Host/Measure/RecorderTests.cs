using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Measure;

public class RecorderTests
{
    [Fact]
    public async Task No_test_begins_before_the_results_of_those_that_took_their_time_are_recorded()
    {
        await using var host = await HostRun.StartAsync(
            new HostRequest(Framework.XUnit2, BuiltTree.Assembly("mishaps", "Mishaps.XUnit2"))
        );

        var batch = await host.RunAsync(c => c.Class == "Mishaps.Slow");

        // Not behind the last one: nothing begins then.
        Assert.Equal(3, batch.Results.Count);
        Assert.Equal([1, 2], batch.ResultsWhenAsked);
    }
}
