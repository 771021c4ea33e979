using NUnit.Framework;

namespace Mishaps;

public class StackOverflows
{
    [Test]
    public void Before() { }

    [Test]
    public void Overflows() => Assert.That(Deeper(1), Is.Zero);

    [Test]
    public void Zafter() { }

    private static int Deeper(int depth) => Deeper(depth + 1) + depth;
}

public class Exits
{
    [Test]
    public void Exits_with_3() => Environment.Exit(3);

    [Test]
    public void Neighbour() { }
}

public class Hangs
{
    [Test]
    public void Neighbour() { }

    [Test]
    public void Sleeps_for_ever() => Thread.Sleep(Timeout.Infinite);

    [Test]
    public void Zafter() { }
}

public class ExitsInOneTimeSetUp
{
    [OneTimeSetUp]
    public void SetUp() => Environment.Exit(5);

    [Test]
    public void One() { }

    [Test]
    public void Two() { }
}

public class ExplicitBesideCrashes
{
    [Test]
    public void Exits_with_3() => Environment.Exit(3);

    [Test, Explicit("on purpose")]
    public void Only_when_asked_for() { }
}

public class ExplicitBehindSetUp
{
    [OneTimeSetUp]
    public void SetUp() => Environment.Exit(5);

    [Test]
    public void One() { }

    [Test, Explicit("on purpose")]
    public void Only_when_asked_for() { }
}
