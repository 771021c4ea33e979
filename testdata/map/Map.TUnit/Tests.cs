namespace Cover;

public class FirstTests
{
    [Before(Assembly)]
    public static void InAll()
    {
        _ = Explicit.Next(); // [tu1]
    }

    [Before(Class)]
    public static void Once()
    {
        _ = Locals.Captures(1, false); // [tu2]
    }

    [Before(Test)]
    public void Each()
    {
        _ = UsesLinked.Half(2); // [tu3]
    }

    [Test]
    public async Task One() => await Assert.That(Coalesced.Text()).IsEqualTo("made");

    [Test]
    public async Task Two() => await Assert.That(Coalesced.Text().Length).IsEqualTo(4);

    [Test]
    [Arguments(1)]
    [Arguments(2)]
    public async Task Row(int n) => await Assert.That(Switches.Statement(n)).IsNotEmpty();
}

public class SecondTests
{
    [Test]
    public async Task Waits() => await Assert.That(await Locals.Waits()).IsEqualTo(4);
}
