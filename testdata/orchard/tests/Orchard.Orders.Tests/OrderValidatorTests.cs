using Orchard.Customers;

namespace Orchard.Orders;

public class OrderValidatorTests
{
    private readonly OrderValidator _validator = new(mostPieces: 100);

    [Test]
    public void A_good_order_has_no_problems() =>
        Assert.That(_validator.Problems(Sample.Draft("ORD-1", (Sample.Apple, 100))), Is.Empty);

    [Test]
    public void Each_problem_is_named()
    {
        var customer = Sample.Mulder with
        {
            VatNumber = "NL1",
            Address = new Address("Street", "1", "Bern", "CH"),
        };
        var order = Sample.Draft(
            "ORD-1",
            customer,
            (Sample.Apple, 101),
            (Sample.Pear with { Price = new Money(-1m, "USD") }, 1)
        );

        Assert.That(
            _validator.Problems(order),
            Is.EqualTo(
                new[]
                {
                    "The order has 102 pieces; 100 are allowed.",
                    "The order mixes currencies.",
                    "PEA-00007-7 has a negative price.",
                    "Orchard does not sell to CH.",
                    "The VAT number NL1 is not well formed.",
                }
            )
        );
    }

    [Test]
    public void An_empty_order_has_a_problem() =>
        Assert.That(_validator.Problems(Sample.Draft("ORD-1")), Has.Count.EqualTo(1));

    [Test]
    public void Validation_runs() => _validator.Problems(Sample.Draft("ORD-1", (Sample.Apple, 1)));
}
