using NUnit.Framework;

namespace Cover;

[SetUpFixture]
public class OnceInAll
{
    [OneTimeSetUp]
    public void SetUp()
    {
        _ = Explicit.Next(); // [nu1]
    }
}

public class FirstTests
{
    [OneTimeSetUp]
    public void Once()
    {
        _ = Locals.Captures(1, false); // [nu2]
    }

    [SetUp]
    public void Each()
    {
        _ = UsesLinked.Half(2); // [nu3]
    }

    [Test]
    public void One() => Assert.That(Coalesced.Text(), Is.EqualTo("made"));

    [Test]
    public void Two() => Assert.That(Coalesced.Text(), Is.Not.Empty);

    [TestCase(1)]
    [TestCase(2)]
    public void Row(int n) => Assert.That(Switches.Statement(n), Is.Not.Empty);
}

public class SecondTests
{
    [Test]
    public void Oldest_framework() => Assert.That(Older.Code.Framework(), Is.EqualTo("old"));

    [Test]
    public async Task Waits() => Assert.That(await Locals.Waits(), Is.EqualTo(4));
}

public class InheritedTests : Bases.Prepared
{
    [Test]
    public void One() => Assert.That(Switches.Statement(1), Is.EqualTo("one"));

    [Test]
    public async Task Waits() => Assert.That(await Locals.Waits(), Is.EqualTo(4));
}
