using NUnit.Framework;

namespace Sample.SetUps;

public class OneTimeSetUpFails
{
    [OneTimeSetUp]
    public void SetUp()
    {
        TestContext.Progress.WriteLine("before it failed");
        throw new InvalidOperationException("set-up");
    }

    [Test]
    public void One() { }

    [TestCase(1), TestCase(2)]
    public void Rows(int number) { }

    [Test, Ignore("anyhow")]
    public void Ignored() { }
}

public class OneTimeSetUpIgnores
{
    [OneTimeSetUp]
    public void SetUp() => Assert.Ignore("not here");

    [Test]
    public void One() => Assert.Fail("ran");
}

public class OneTimeSetUpIsInconclusive
{
    [OneTimeSetUp]
    public void SetUp() => Assert.Inconclusive("not here");

    [Test]
    public void One() => Assert.Fail("ran");
}

public class OneTimeTearDownFails
{
    [OneTimeTearDown]
    public void TearDown() => throw new InvalidOperationException("tear-down");

    [Test]
    public void One() { }

    [Test]
    public void Two() { }
}

public class ConstructorFails
{
    public ConstructorFails() => throw new InvalidOperationException("constructor");

    [Test]
    public void One() { }
}

public class SetUpFails
{
    [SetUp]
    public void SetUp() => Assert.Fail("set-up");

    [Test]
    public void One() { }
}

public class TearDownFails
{
    [TearDown]
    public void TearDown() => throw new InvalidOperationException("tear-down");

    [Test]
    public void One() { }

    [Test]
    public void Fails_too() => Assert.Fail("test");

    [Test]
    public void Is_ignored() => Assert.Ignore("test");
}

public class DisposeFails : IDisposable
{
    [Test]
    public void One() { }

    public void Dispose() => throw new InvalidOperationException("dispose");
}

public class Order
{
    private readonly List<string> _log = new();

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        await Task.Yield();
        _log.Add("once");
    }

    [SetUp]
    public void SetUp() => _log.Add("set-up");

    [TearDown]
    public async Task TearDown()
    {
        await Task.Yield();
        _log.Add("tear-down");
    }

    [Test, Order(2)]
    public void Comes_second() =>
        Assert.That(_log, Is.EqualTo(new[] { "once", "set-up", "tear-down", "set-up" }));

    [Test, Order(1)]
    public void Then_this() => Assert.That(_log, Is.EqualTo(new[] { "once", "set-up" }));

    [Test]
    public void And_last() => Assert.That(_log, Has.Count.EqualTo(6));
}
