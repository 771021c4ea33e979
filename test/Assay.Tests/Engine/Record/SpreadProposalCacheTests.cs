using Assay.Engine.Plan;

namespace Assay.Tests.Engine.Record;

public class SpreadProposalCacheTests
{
    [Fact]
    public void The_last_proposal_is_known_by_the_next_process_until_there_is_none()
    {
        using var folder = new StoreFolder();
        var (now, spread) = (TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(2));
        using (var store = folder.Open())
        {
            Assert.Null(store.Proposals.Last());
            store.Proposals.Set(new SpreadProposal(["Old"], now, spread));
            store.Proposals.Set(new SpreadProposal(["P", "Q"], now, spread));
        }

        using var next = folder.Open();
        var last = next.Proposals.Last()!;
        Assert.Equal(["P", "Q"], last.Projects);
        Assert.Equal((now, spread), (last.Now, last.Spread));

        next.Proposals.Set(null);
        Assert.Null(next.Proposals.Last());
    }
}
