namespace Sample;

/// <summary>Hooks outside of every test, which fail where the environment asks for it.</summary>
public static class Hooks
{
    [Before(TestDiscovery)]
    public static void BeforeDiscovery() => FailIf("discovery");

    [Before(TestSession)]
    public static void BeforeSession() => FailIf("before session");

    [After(TestSession)]
    public static void AfterSession() => FailIf("after session");

    private static void FailIf(string what)
    {
        if (Environment.GetEnvironmentVariable("BREAK") == what)
        {
            throw new InvalidOperationException("on purpose, " + what);
        }
    }
}

public class Tests
{
    [Test]
    public void One() { }

    [Test]
    public void Two() { }
}
