using Orchard.Catalog;

namespace Orchard.Inventory;

[TestCaseOrderer("Orchard.Inventory.AlphabeticalOrder", "Orchard.Inventory.Tests")]
public class StockLedgerTests
{
    private static readonly Sku Press = Sample.Press.Sku;
    private static Warehouse? s_warehouse;

    [Fact]
    public void A_new_ledger_is_empty() => Assert.Empty(StockLedger.Shared.Latest("Bremen"));

    [Fact]
    public void Deliveries_are_recorded()
    {
        s_warehouse = new Warehouse("Bremen");

        s_warehouse.Receive(Press, 10);

        Assert.Equal(10, StockLedger.Shared.BalanceOf("Bremen", Press));
    }

    [Fact]
    public void Shipments_are_recorded()
    {
        s_warehouse!.Reserve("ORD-1", [(Press, 3)]);
        s_warehouse.Ship("ORD-1");

        Assert.Equal(7, StockLedger.Shared.BalanceOf("Bremen", Press));
        Assert.Equal(
            ["shipped", "received"],
            StockLedger.Shared.Latest("Bremen").Select(m => m.Reason)
        );
    }

    [Fact]
    public void The_ledger_counts_movements()
    {
        var ledger = new StockLedger();

        ledger.Record(new StockMovement("Kiel", Press, 4, "received"));
        ledger.Record(new StockMovement("Kiel", Press, -1, "shipped"));

        Assert.Equal(2, ledger.Count);
        Assert.Equal(3, ledger.BalanceOf("Kiel", Press));
        Assert.Equal(0, ledger.BalanceOf("Trier", Press));
    }

    [Fact]
    public void The_ledger_can_be_cleared()
    {
        var ledger = new StockLedger();

        ledger.Record(new StockMovement("Kiel", Press, 4, "received"));
        ledger.Clear();

        Assert.NotNull(ledger);
    }
}
