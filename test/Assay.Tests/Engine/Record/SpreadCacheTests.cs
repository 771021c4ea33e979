namespace Assay.Tests.Engine.Record;

public class SpreadCacheTests
{
    [Fact]
    public void How_a_project_was_run_last_is_known_by_the_next_process()
    {
        using var folder = new StoreFolder();
        using (var store = folder.Open())
        {
            store.Spread.Note("P", isSpread: true);
            store.Spread.Note("P", isSpread: true);
            store.Spread.Note("Q", isSpread: true);
            store.Spread.Note("Q", isSpread: false);
        }

        using var next = folder.Open();

        Assert.Equal(
            [true, false, false],
            ((string[])["P", "Q", "R"]).Select(next.Spread.Contains)
        );
    }
}
