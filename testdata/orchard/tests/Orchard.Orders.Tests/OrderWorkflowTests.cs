using static Orchard.Orders.OrderStatus;

namespace Orchard.Orders;

public class OrderWorkflowTests
{
    private static readonly (OrderStatus From, OrderStatus To)[] Allowed =
    [
        (Draft, Placed),
        (Draft, Cancelled),
        (Placed, Paid),
        (Placed, Cancelled),
        (Paid, Shipped),
        (Paid, Cancelled),
        (Shipped, Delivered),
        (Shipped, Returned),
        (Delivered, Returned),
    ];

    private static IEnumerable<TestCaseData> Steps() =>
        from a in Allowed
        select new TestCaseData(a.From, a.To);

    [TestCaseSource(nameof(Steps))]
    public void A_step_is_allowed(OrderStatus from, OrderStatus to) =>
        Assert.That(OrderWorkflow.CanMove(from, to), Is.True);

    [Test]
    public void No_other_step_is_allowed()
    {
        var all =
            from f in Enum.GetValues<OrderStatus>()
            from t in Enum.GetValues<OrderStatus>()
            where OrderWorkflow.CanMove(f, t)
            select (f, t);

        Assert.That(all, Is.EquivalentTo(Allowed));
    }

    [Test]
    public void The_end_is_final([Values(Cancelled, Returned)] OrderStatus status) =>
        Assert.That(OrderWorkflow.IsFinal(status), Is.True);

    [Test]
    public void What_can_still_move_is_not_final(
        [Values(Draft, Placed, Paid, Shipped, Delivered)] OrderStatus status
    ) => Assert.That(OrderWorkflow.IsFinal(status), Is.False);

    [Test]
    public void A_step_that_is_not_allowed_throws()
    {
        var order = Sample.Draft("ORD-2026-000002", (Sample.Pear, 1));

        var refused = Assert.Throws<OrchardException>(() => order.MoveTo(Shipped, Sample.Noon));

        Assert.That(refused!.Message, Does.Contain("Draft").And.Contain("Shipped"));
    }
}
