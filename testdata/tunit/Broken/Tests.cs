namespace Sample;

/// <summary>Hooks outside of every test.</summary>
public static class Hooks
{
#if BROKENDISCOVERY
    [Before(TestDiscovery)]
    public static void BeforeDiscovery() => throw new InvalidOperationException("on purpose");
#endif

#if BROKENEND
    [After(TestSession)]
    public static void AfterSession() => throw new InvalidOperationException("on purpose");
#endif
}

public class Tests
{
    [Test]
    public void One() { }

    [Test]
    public void Two() { }
}
