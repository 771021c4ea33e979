namespace Orchard.Orders;

public class OrderSearchTests
{
    private static readonly Order[] Orders =
    [
        new("ORD-1", Sample.Anna, Sample.Noon),
        new("ORD-2", Sample.Gilles, Sample.Noon.AddDays(1)),
        new("ORD-3", Sample.Anna, Sample.Noon.AddDays(2)),
    ];

    private static string[] Found(OrderQuery query) =>
        [.. OrderSearch.Find(Orders, query).Select(o => o.Number)];

    [Test]
    public void The_newest_order_comes_first() =>
        Assert.That(Found(new OrderQuery()), Is.EqualTo(new[] { "ORD-3", "ORD-2", "ORD-1" }));

    [Test]
    public void Orders_are_found_by_customer() =>
        Assert.That(
            Found(new OrderQuery(CustomerId: "C-1")),
            Is.EqualTo(new[] { "ORD-3", "ORD-1" })
        );

    [Test]
    public void The_end_of_a_time_is_exclusive() =>
        Assert.That(
            Found(new OrderQuery(From: Sample.Noon.AddDays(1), To: Sample.Noon.AddDays(2))),
            Is.EqualTo(new[] { "ORD-2" })
        );

    [Test]
    public void Orders_are_found_by_text() =>
        Assert.That(Found(new OrderQuery(Text: "MARTIN")), Is.EqualTo(new[] { "ORD-2" }));

    [Test]
    public void Orders_are_found_by_status()
    {
        foreach (
            var order in OrderSearch.Find(Orders, new OrderQuery(Status: OrderStatus.Returned))
        )
        {
            Assert.That(order.Status, Is.EqualTo(OrderStatus.Returned));
        }
    }

    [TestCase(1, 3, ExpectedResult = "abc of 3")]
    [TestCase(3, 3, ExpectedResult = "g of 3")]
    [TestCase(9, 3, ExpectedResult = "g of 3")]
    [TestCase(0, 7, ExpectedResult = "abcdefg of 1")]
    public string A_list_is_cut_into_pages(int page, int size)
    {
        var found = OrderSearch.PageOf([.. "abcdefg"], page, size);

        return $"{string.Concat(found.Items)} of {found.Of}";
    }

    [Test]
    public void An_empty_list_has_one_empty_page()
    {
        var page = OrderSearch.PageOf(Array.Empty<int>(), 1, 10);

        Assert.That((page.Items.Count, page.Number, page.Of), Is.EqualTo((0, 1, 1)));
    }

    [Test]
    public void Pages_can_be_asked_for() =>
        Assert.That(OrderSearch.PageOf([1, 2, 3], 1, 2).Items.Count >= 0, Is.True);
}
