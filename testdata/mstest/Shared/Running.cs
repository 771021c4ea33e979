using System.Diagnostics;
using System.Globalization;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sample;

[TestClass]
public class Running
{
    private static readonly string Here = Path.GetDirectoryName(typeof(Running).Assembly.Location);

    public TestContext TestContext { get; set; }

    [TestMethod]
    public void Writes()
    {
        Console.WriteLine("to the console");
        Console.Error.WriteLine("to standard error");
        Trace.WriteLine("to the trace");
        TestContext.WriteLine("to the context");
    }

    [TestMethod]
    public void Finds_its_folder()
    {
        Assert.AreEqual(Here, Directory.GetCurrentDirectory());
        Assert.AreEqual(Here, AppContext.BaseDirectory.TrimEnd('/', '\\'));
    }

    [TestMethod]
    public void Has_folders()
    {
        Assert.IsTrue(Directory.Exists((string)TestContext.Properties["DeploymentDirectory"]));
        Assert.IsTrue(Directory.Exists((string)TestContext.Properties["TestRunDirectory"]));
    }

    [TestMethod, TestProperty("colour", "red"), TestCategory("quick")]
    public void Knows_itself()
    {
        Assert.AreEqual("Sample.Running", TestContext.FullyQualifiedTestClassName);
        Assert.AreEqual("Knows_itself", TestContext.TestName);
        Assert.AreEqual(UnitTestOutcome.InProgress, TestContext.CurrentTestOutcome);
    }

    [TestMethod]
    public void A_moves_to_another_folder() => Directory.SetCurrentDirectory(Path.GetTempPath());

    [TestMethod]
    public void Has_the_culture_of_the_process() =>
        Assert.AreEqual(CultureInfo.InstalledUICulture.Name, CultureInfo.CurrentUICulture.Name);
}

[TestClass]
public class Slow
{
    [ClassInitialize]
    public static void SetUp(TestContext context) => Thread.Sleep(300);

    [ClassCleanup]
    public static void CleanUp() => Thread.Sleep(300);

    [TestMethod]
    public void Does_nothing() { }
}
