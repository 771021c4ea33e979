namespace Orchard.Orders;

[NonParallelizable]
public class OrderNumbersTests
{
    [Test, Order(1)]
    public void The_sequence_goes_on_after_the_last_number()
    {
        OrderNumbers.ContinueAfter(41);

        Assert.That(OrderNumbers.Next(Sample.Noon), Is.EqualTo("ORD-2026-000042"));
    }

    [Test, Order(2)]
    public void The_next_number_is_one_higher() =>
        Assert.That(OrderNumbers.Next(Sample.Noon), Is.EqualTo("ORD-2026-000043"));

    [TestCase("ORD-2026-000042", 42)]
    [TestCase("ORD-2026-1234567", 1_234_567)]
    [TestCase("ORD-2026-42", null)]
    [TestCase("ord-2026-000042", null)]
    [TestCase("", null)]
    public void A_number_has_a_sequence(string number, int? expected) =>
        Assert.That(OrderNumbers.SequenceOf(number), Is.EqualTo(expected));

    [Test]
    public void Numbers_from_many_threads_differ()
    {
        var numbers = new System.Collections.Concurrent.ConcurrentBag<string>();

        Parallel.For(0, 2_000, _ => numbers.Add(OrderNumbers.Next(Sample.Noon)));

        Assert.That(numbers.Distinct().Count(), Is.EqualTo(2_000));
    }
}
