namespace Sample;

/// <summary>What the hooks have done, oldest first.</summary>
public static class Log
{
    private static readonly List<string> Lines = [];

    public static void Add(string line)
    {
        lock (Lines)
        {
            Lines.Add(line);
        }
    }

    public static int Count(string line)
    {
        lock (Lines)
        {
            return Lines.Count(l => l == line);
        }
    }

    public static void Clear()
    {
        lock (Lines)
        {
            Lines.Clear();
        }
    }
}

public static class GlobalHooks
{
    [Before(TestDiscovery)]
    public static void BeforeDiscovery() => Log.Clear();

    [After(TestDiscovery)]
    public static void AfterDiscovery() => Log.Add("discovered");

    [Before(TestSession)]
    public static async Task BeforeSession()
    {
        await Task.Yield();
        Log.Add("session");
    }

    [Before(Assembly)]
    public static void BeforeAssembly() => Log.Add("assembly");

    [BeforeEvery(Class)]
    public static void BeforeEveryClass(ClassHookContext context) =>
        Log.Add("every class " + context.ClassType.Name);

    [BeforeEvery(Test)]
    public static void BeforeEveryTest(TestContext context) => Log.Add("every test");
}

public class Hooked : IAsyncDisposable
{
    [Before(Class)]
    public static async Task BeforeClass()
    {
        await Task.Delay(200);
        Log.Add("class");
    }

    [After(Class)]
    public static async Task AfterClass() => await Task.Delay(200);

    [Before(Test)]
    public void BeforeTest() => Log.Add("test");

    public ValueTask DisposeAsync()
    {
        Log.Add("disposed");
        return default;
    }

    [Test]
    public async Task Sees_what_ran_before()
    {
        await Assert.That(Log.Count("discovered")).IsEqualTo(1);
        await Assert.That(Log.Count("session")).IsEqualTo(1);
        await Assert.That(Log.Count("assembly")).IsEqualTo(1);
        await Assert.That(Log.Count("class")).IsEqualTo(1);
        await Assert.That(Log.Count("every class " + nameof(Hooked))).IsEqualTo(1);
        await Assert.That(Log.Count("test")).IsGreaterThan(0);
        await Assert.That(Log.Count("every test")).IsGreaterThan(0);
    }

    [Test, DependsOn(nameof(Sees_what_ran_before))]
    public async Task Sees_the_one_before_disposed() =>
        await Assert.That(Log.Count("disposed")).IsGreaterThan(0);
}

public class BrokenHook
{
    [Before(Class)]
    public static void BeforeClass() => throw new InvalidOperationException("no class");

    [Test]
    public void One() { }

    [Test]
    public void Two() { }
}

public class BrokenAfterClass
{
    [After(Class)]
    public static void AfterClass() => throw new InvalidOperationException("no clean-up");

    [Test]
    public void Is_blamed() { }
}

public class BrokenAfterTest
{
    [After(Test)]
    public void AfterTest() => throw new InvalidOperationException("no clean-up");

    [Test]
    public void Is_blamed() { }
}

public class BrokenConstructor
{
    public BrokenConstructor() => throw new InvalidOperationException("no instance");

    [Test]
    public void Fails() { }
}
