using NUnit.Framework;

namespace Sample.Dependencies;

public class Tests
{
    private bool _first;

    [Test, DependsOnTest(nameof(Zuerst))]
    public void After_the_first() => Assert.That(_first);

    [Test]
    public void Zuerst() => _first = true;

    [Test]
    public void Fails() => Assert.Fail("no");

    [Test, DependsOnTest(nameof(Fails))]
    public void After_a_failure() { }

    [Test, DependsOnTest(nameof(Fails), AllowFailure = true)]
    public void After_a_failure_that_is_allowed() { }
}

[DependsOnFixture(typeof(Second))]
public class First
{
    public static bool Ran;

    [Test]
    public void Runs_after_the_other() => Assert.That(Second.Ran);
}

public class Second
{
    public static bool Ran;

    [Test]
    public void Runs() => Ran = true;
}
