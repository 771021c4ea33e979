using NUnit.Framework;

namespace Sample.Shared
{
    [SetUpFixture]
    public class SetUpForAll
    {
        public static int Times;

        [OneTimeSetUp]
        public void SetUp() => Times++;
    }

    public class UsesSharedSetUp
    {
        [Test]
        public void It_ran_before() => Assert.That(SetUpForAll.Times, Is.GreaterThan(0));
    }
}

namespace Sample.Shared.Deeper
{
    public class UsesSharedSetUp
    {
        [Test]
        public void It_ran_before() => Assert.That(SetUpForAll.Times, Is.GreaterThan(0));
    }
}

namespace Sample.BrokenBefore
{
    [SetUpFixture]
    public class Broken
    {
        [OneTimeSetUp]
        public void SetUp() => throw new InvalidOperationException("namespace set-up");
    }

    public class Fixture
    {
        [Test]
        public void One() { }

        [TestCase(1)]
        public void Row(int number) { }
    }
}

namespace Sample.BrokenAfter
{
    [SetUpFixture]
    public class Broken
    {
        [OneTimeTearDown]
        public void TearDown() => throw new InvalidOperationException("namespace tear-down");
    }

    public class Fixture
    {
        [Test]
        public void One() { }
    }
}
