using TUnit.Core.Interfaces;

[assembly: ParallelLimiter<Sample.Three>]

namespace Sample;

public class NoFixtures
{
    [Test]
    public void One() { }

    [Test]
    public void Two() { }

    [Test]
    public void Three() { }

    [Before(Test)]
    public void BeforeTest() { }

    [Before(Class)]
    public static void BeforeClass() { }
}

public class FreeBase
{
    [Before(Test)]
    public void BeforeTest() { }
}

public class Free : FreeBase
{
    [Test]
    public void One() { }

    [Test]
    public void Two() { }

    [Test, DependsOn(nameof(Needed))]
    public void Needs() { }

    [Test]
    public void Needed() { }

    [Test, NotInParallel("key")]
    public void Has_a_key() { }
}

public class AfterBase
{
    [After(Class)]
    public static void AfterClass() { }
}

public class NotFreeByItsBase : AfterBase
{
    [Test]
    public void One() { }
}

public class PerClass
{
    [ClassDataSource<object>(Shared = SharedType.PerClass)]
    public required object Shared { get; init; }

    [Test]
    public void One() { }
}

public sealed class NotesTheFirst : Attribute, IFirstTestInClassEventReceiver
{
    public int Order => 0;

    public ValueTask OnFirstTestInClass(ClassHookContext context, TestContext testContext) =>
        default;
}

[NotesTheFirst]
public class NotFreeByAnAttribute
{
    [Test]
    public void One() { }
}

public class OncePerProcess
{
    private static readonly string Name = Guid.NewGuid().ToString();

    // Held from the first look at the tests to the end of the process, as a port or a mutex might be.
    private static readonly FileStream? Held = Hold();

    public static IEnumerable<string> Names() => [Name];

    private static FileStream? Hold()
    {
        try
        {
            return Environment.GetEnvironmentVariable("ALONE_FILE") is { } file
                ? new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                : null;
        }
        catch (IOException)
        {
            Environment.Exit(9);
            throw;
        }
    }

    [Test, MethodDataSource(nameof(Names))]
    public void Is_named_once(string name) { }
}

public sealed class Three : IParallelLimit
{
    public int Limit => 3;
}

public class Deadly
{
    [Test]
    public void Ends_the_process()
    {
        Console.WriteLine("last words");
        Environment.FailFast("on purpose");
    }
}
