using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sample.SetUps;

[TestClass]
public class ForAll
{
    public static bool Ran;
    public static int Times;

    [AssemblyInitialize]
    public static async Task SetUp(TestContext context)
    {
        await Task.Yield();
        Ran = true;
        Times++;
    }

    [AssemblyCleanup]
    public static void CleanUp() => Times--;

    [TestMethod]
    public void It_ran_before() => Assert.IsTrue(Ran);

#if MSTEST3_8
    // MSTest 3.1 cleans up after runs for which it set nothing up.
    [TestMethod]
    public void It_was_undone_after_the_run_before() => Assert.AreEqual(1, Times);
#endif

#if MSTEST3_10
    public static int TestsBegun;

    [GlobalTestInitialize]
    public static void BeforeEach(TestContext context) => TestsBegun++;

    [TestMethod]
    public void Global_set_up_ran_before() => Assert.IsTrue(TestsBegun > 0);
#endif
}

[TestClass]
public class ClassInitializeFails
{
    [ClassInitialize]
    public static void SetUp(TestContext context) => throw new InvalidOperationException("set-up");

    [TestMethod]
    public void One() { }

    [TestMethod, DataRow(1), DataRow(2)]
    public void Rows(int number) { }

    [TestMethod, Ignore("anyhow")]
    public void Ignored() { }
}

[TestClass]
public class ClassInitializeIsInconclusive
{
    [ClassInitialize]
    public static void SetUp(TestContext context) => Assert.Inconclusive("not here");

    [TestMethod]
    public void One() => Assert.Fail("ran");
}

#if MSTEST3_8
// In MSTest 3.1 no other clean-up would run after this one.
[TestClass]
public class ClassCleanupFails
{
#if MSTEST4
    [ClassCleanup]
#else
    [ClassCleanup(ClassCleanupBehavior.EndOfClass)]
#endif
    public static void CleanUp() => throw new InvalidOperationException("clean-up");

    [TestMethod]
    public void One() { }

    [TestMethod]
    public void Two() { }
}
#endif

[TestClass]
public class ConstructorFails
{
    public ConstructorFails() => throw new InvalidOperationException("constructor");

    [TestMethod]
    public void One() { }
}

#if MSTEST3
[TestClass]
public class NoDefaultConstructor
{
    public NoDefaultConstructor(int number) { }

    [TestMethod]
    public void One() { }
}
#endif

[TestClass]
public class TestInitializeFails
{
    [TestInitialize]
    public void SetUp() => Assert.Fail("set-up");

    [TestMethod]
    public void One() { }
}

[TestClass]
public class TestCleanupFails
{
    [TestCleanup]
    public async Task CleanUp()
    {
        await Task.Yield();
        throw new InvalidOperationException("clean-up");
    }

    [TestMethod]
    public void One() { }

    [TestMethod]
    public void Fails_too() => Assert.Fail("test");

    [TestMethod]
    public void Is_inconclusive() => Assert.Inconclusive("test");
}

[TestClass]
public sealed class DisposeFails : IDisposable
{
    [TestMethod]
    public void One() { }

    public void Dispose() => throw new InvalidOperationException("dispose");
}

[TestClass]
public class Lifecycle : IAsyncDisposable
{
    private static readonly List<string> s_log = new();

    public Lifecycle() => s_log.Add("constructor");

    public TestContext TestContext { get; set; }

    [ClassInitialize]
    public static void ClassSetUp(TestContext context)
    {
        s_log.Clear();
        s_log.Add("class");
    }

    [TestInitialize]
    public async Task SetUp()
    {
        await Task.Yield();
        s_log.Add("set-up");
    }

    [TestCleanup]
    public void CleanUp() => s_log.Add("clean-up");

    public ValueTask DisposeAsync()
    {
        s_log.Add("dispose");
        return default;
    }

    [TestMethod]
    public void A_comes_first() =>
        CollectionAssert.AreEqual(new[] { "class", "constructor", "set-up" }, s_log);

    [TestMethod]
    public void B_comes_second() =>
        CollectionAssert.AreEqual(
            new[]
            {
                "class",
                "constructor",
                "set-up",
                "clean-up",
                "dispose",
                "constructor",
                "set-up",
            },
            s_log
        );
}

public abstract class Base
{
    protected static readonly List<string> Initialized = new();

    [ClassInitialize(InheritanceBehavior.BeforeEachDerivedClass)]
    public static void SetUp(TestContext context) =>
        Initialized.Add(context.FullyQualifiedTestClassName);

    [TestMethod]
    public void Inherited() => CollectionAssert.Contains(Initialized, GetType().FullName);
}

[TestClass]
public class Derived : Base
{
    [TestMethod]
    public void Own() { }
}

[TestClass]
public class DerivedToo : Base { }

public class Outer
{
    [TestClass]
    public class Inner
    {
        [TestMethod]
        public void Test() { }
    }
}

public abstract class GenericBase<T>
{
    [TestMethod]
    public void Knows_its_type() => Assert.AreEqual(typeof(int), typeof(T));
}

[TestClass]
public class OfInt : GenericBase<int> { }

[TestClass]
public class OfText : GenericBase<string> { }

[TestClass]
public class Counted
{
    private static int s_classSetUps;

    [ClassInitialize]
    public static void SetUp(TestContext context) => s_classSetUps++;

    [ClassCleanup]
    public static void CleanUp() => s_classSetUps--;

    [TestMethod]
    public void Is_set_up_once() => Assert.AreEqual(1, s_classSetUps);

    [TestMethod]
    public void Is_set_up_once_indeed() => Assert.AreEqual(1, s_classSetUps);
}
