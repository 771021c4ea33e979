namespace Orchard.Orders;

public class OrderTests
{
    private Order _order = null!;

    [SetUp]
    public void DraftAnOrder() =>
        _order = Sample.Draft("ORD-2026-000001", (Sample.Apple, 10), (Sample.Book, 1));

    [Test]
    public void An_order_adds_up_its_lines()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_order.Pieces, Is.EqualTo(11));
            Assert.That(_order.Subtotal("EUR"), Is.EqualTo(Money.Eur(29m)));
            Assert.That(_order.Status, Is.EqualTo(OrderStatus.Draft));
        });
    }

    [Test]
    public void The_same_product_at_the_same_price_is_one_line()
    {
        _order.Add(Sample.Apple, 5);
        _order.Add(Sample.Apple with { Price = Money.Eur(0.45m) }, 5);

        Assert.That(_order.Lines.Select(l => l.Quantity), Is.EqualTo(new[] { 15, 1, 5 }));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void At_least_one_piece_is_added(int quantity) =>
        Assert.That(
            () => _order.Add(Sample.Pear, quantity),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    [Test]
    public void A_line_can_be_removed()
    {
        Assert.That(_order.Remove(Sample.Book.Sku), Is.True);
        Assert.That(_order.Remove(Sample.Book.Sku), Is.False);
        Assert.That(_order.Lines, Has.Count.EqualTo(1));
    }

    [Test]
    public void Only_a_draft_can_be_changed()
    {
        _order.MoveTo(OrderStatus.Placed, Sample.Noon.AddMinutes(1));

        Assert.That(() => _order.Add(Sample.Pear, 1), Throws.TypeOf<OrchardException>());
        Assert.That(() => _order.Remove(Sample.Apple.Sku), Throws.TypeOf<OrchardException>());
    }

    [Test]
    public void Time_does_not_run_backwards() =>
        Assert.That(
            () => _order.MoveTo(OrderStatus.Placed, Sample.Noon.AddTicks(-1)),
            Throws.TypeOf<OrchardException>().With.Message.Contains("before")
        );

    [Test]
    public void The_history_tells_how_long_a_step_took()
    {
        _order.MoveTo(OrderStatus.Placed, Sample.Noon.AddMinutes(1));
        _order.MoveTo(OrderStatus.Paid, Sample.Noon.AddMinutes(6), "P-1");

        Assert.That(
            _order.TimeBetween(OrderStatus.Placed, OrderStatus.Paid),
            Is.EqualTo(TimeSpan.FromMinutes(5))
        );
        Assert.That(_order.TimeBetween(OrderStatus.Paid, OrderStatus.Shipped), Is.Null);
        Assert.That(_order.History[^1].Note, Is.EqualTo("P-1"));
    }

    [Test]
    public void A_history_begins_with_a_draft() =>
        Assert.That(
            () => Order.Restore("ORD-1", Sample.Anna, [], []),
            Throws.TypeOf<OrchardException>()
        );

    [Test]
    public void An_order_has_lines() => Assert.That(_order.Lines, Is.Not.Null);

    [Test]
    public void An_order_has_a_history() =>
        Assert.That(_order.History.Count, Is.GreaterThanOrEqualTo(0));

    [Test]
    public void An_order_can_be_cancelled()
    {
        _order.MoveTo(OrderStatus.Cancelled, Sample.Noon.AddMinutes(1));
    }

    [Test]
    public void An_order_of_eleven_pieces() => Assert.That(_order.Pieces, Is.EqualTo(11));
}
