using NUnit.Framework;

namespace Sample;

public class Outcomes
{
    [Test]
    public void Passes() { }

    [Test]
    public void Passes_by_saying_so() => Assert.Pass("enough");

    [Test]
    public async Task Passes_later() => await Task.Yield();

    [Test(ExpectedResult = 4)]
    public int Returns_the_expected() => 4;

    [Test(ExpectedResult = 4)]
    public int Returns_another() => 5;

    [Test]
    public void Fails() => Assert.Fail("no\nand no");

    [Test]
    public async Task Fails_later()
    {
        await Task.Yield();
        throw new InvalidOperationException("later");
    }

    [Test]
    public void Throws() => throw new InvalidOperationException("boom");

    [Test]
    public void Fails_twice() =>
        Assert.Multiple(() =>
        {
            Assert.That(1, Is.EqualTo(2));
            Assert.That(3, Is.EqualTo(4));
        });

    [Test, Ignore("not now")]
    public void Ignored() => Assert.Fail("ran");

    [Test, Ignore("not until then", Until = "2001-01-01")]
    public void Ignored_until_a_day_that_is_over() { }

    [Test, Ignore("not until then", Until = "9001-01-01")]
    public void Ignored_until_a_day_to_come() => Assert.Fail("ran");

    [Test, Explicit("by name only")]
    public void Explicit() => Assert.Fail("ran");

    [Test]
    public void Ignores_itself() => Assert.Ignore("decided in the test");

    [Test]
    public void Is_inconclusive() => Assert.Inconclusive("who knows");

    [Test]
    public void Assumes_what_is_not() => Assume.That(1, Is.EqualTo(2));

    [Test]
    public void Warns() => Assert.Warn("careful");

    [Test]
    public void Warns_and_fails()
    {
        Assert.Warn("careful");
        Assert.Fail("too late");
    }

    [Test, Culture("mi-NZ")]
    public void For_a_culture_that_is_not_here() => Assert.Fail("ran");

    [Test]
    private void Is_not_public() { }

    [Test]
    public async void Is_async_void() => await Task.Yield();

    [Test]
    public void Has_no_arguments(int number) { }
}

[Ignore("all of it")]
public class IgnoredFixture
{
    [OneTimeSetUp]
    public void SetUp() => throw new InvalidOperationException("ran");

    [Test]
    public void One() => Assert.Fail("ran");

    [TestCase(1), TestCase(2)]
    public void Rows(int number) => Assert.Fail("ran");
}

[Explicit]
public class ExplicitFixture
{
    [OneTimeSetUp]
    public void SetUp() => throw new InvalidOperationException("ran");

    [Test]
    public void One() => Assert.Fail("ran");
}

#if NUNIT_3_13
// NUnit 3.12 does not know the runtime and can't load what asks for a platform.
public class Platforms
{
    [Test, Platform("Win95")]
    public void For_a_platform_that_is_not_here() => Assert.Fail("ran");

    [Test, Platform(Exclude = "Win95")]
    public void For_all_but_one() { }
}
#endif
