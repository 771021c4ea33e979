using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sample;

[TestClass]
public class Outcomes
{
    [TestMethod]
    public void Passes() { }

    [TestMethod]
    public async Task Passes_later() => await Task.Yield();

    [TestMethod]
    public async ValueTask Passes_as_a_value_task() => await Task.Yield();

    [TestMethod("Passes under another name")]
    public void Passes_with_a_name() { }

    [TestMethod]
    public void Fails() => Assert.Fail("no\nand no");

    [TestMethod]
    public async Task Fails_later()
    {
        await Task.Yield();
        throw new InvalidOperationException("later");
    }

    [TestMethod]
    public void Throws() => throw new InvalidOperationException("boom");

    [TestMethod, Ignore("not now")]
    public void Ignored() => Assert.Fail("ran");

    [TestMethod]
    public void Is_inconclusive() => Assert.Inconclusive("who knows");

    [TestMethod, Timeout(100)]
    public void Runs_out_of_time() => Thread.Sleep(3_000);

    [TestMethod, Timeout(60_000)]
    public void Has_time_enough() { }

    [TestMethod]
    public void Has_no_arguments(int number) { }

#if MSTEST3
    [TestMethod]
    private void Is_not_public() { }

    [TestMethod]
    public int Returns_something() => 1;

    [TestMethod, ExpectedException(typeof(InvalidOperationException))]
    public void Throws_as_expected() => throw new InvalidOperationException("boom");

    [TestMethod, ExpectedException(typeof(InvalidOperationException))]
    public void Does_not_throw_as_expected() { }
#endif

#if MSTEST3_8
    private static int s_attempts;

    [TestMethod, Retry(3)]
    public void Passes_at_the_third_attempt() => Assert.AreEqual(0, ++s_attempts % 3);

    [TestMethod, Retry(2)]
    public void Fails_at_every_attempt() => Assert.Fail("again");
#endif

#if MSTEST3_10
    [
        TestMethod,
        OSCondition(
            ConditionMode.Exclude,
            OperatingSystems.Linux | OperatingSystems.OSX | OperatingSystems.Windows
        )
    ]
    public void For_a_system_that_is_not_here() => Assert.Fail("ran");

    [STATestMethod]
    public void Wants_a_single_threaded_apartment() { }
#endif
}

[TestClass, Ignore("all of it")]
public class IgnoredClass
{
    [ClassInitialize]
    public static void SetUp(TestContext context) => throw new InvalidOperationException("ran");

    [TestMethod]
    public void One() => Assert.Fail("ran");

    [TestMethod, DataRow(1), DataRow(2)]
    public void Rows(int number) => Assert.Fail("ran");
}

public class NoTestClass
{
    [TestMethod]
    public void Never_runs() { }
}

[TestClass]
public class Repeating
{
    [RepeatedTestMethod]
    public void Runs_twice() { }
}

public sealed class RepeatedTestMethodAttribute : TestMethodAttribute
{
#if MSTEST4
    public override async Task<TestResult[]> ExecuteAsync(ITestMethod testMethod)
    {
        var first = await testMethod.InvokeAsync(null);
        var second = await testMethod.InvokeAsync(null);
        return [first, second];
    }
#else
    public override TestResult[] Execute(ITestMethod testMethod) =>
        new[] { testMethod.Invoke(null), testMethod.Invoke(null) };
#endif
}
