using NUnit.Framework;

namespace Unsteady;

public class SteadyTests
{
    [Test]
    public void One_and_one_are_two() => Assert.That(1 + 1, Is.EqualTo(2));

    [Test]
    public void One_and_one_are_three() => Assert.That(1 + 1, Is.EqualTo(3));

    [TestCase(1)]
    [TestCase(2)]
    public void A_number_is_itself(int number) => Assert.That(number, Is.EqualTo(number));

    [Test]
    [Ignore("Not today.")]
    public void Nothing_is_done() => Assert.Fail();
}
