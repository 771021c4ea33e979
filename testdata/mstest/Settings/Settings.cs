using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.ClassLevel)]

namespace Sample;

[TestClass]
public class Settings
{
    public TestContext TestContext { get; set; }

    [TestMethod]
    public void Parameters_are_there() =>
        Assert.AreEqual("localhost", TestContext.Properties["server"]);

    [TestMethod]
    public void Environment_variables_are_set() =>
        Assert.AreEqual("from the settings", Environment.GetEnvironmentVariable("SAMPLE_VARIABLE"));

    [TestMethod]
    public void Inconclusive_fails() => Assert.Inconclusive("who knows");

    [TestMethod]
    public void Takes_longer_than_all_may() => Thread.Sleep(30_000);

    [TestMethod, DeploymentItem("deployed.txt", "files")]
    public void Files_are_deployed()
    {
        Assert.AreNotEqual(AppContext.BaseDirectory, TestContext.DeploymentDirectory);
        Assert.IsTrue(
            File.Exists(Path.Combine(TestContext.DeploymentDirectory, "files", "deployed.txt"))
        );
        Assert.IsTrue(File.Exists(Path.Combine("files", "deployed.txt")));
    }
}

[TestClass, DoNotParallelize]
public class NotParallel
{
    [TestMethod]
    public void Test() { }
}

[TestClass]
public class PartlyNotParallel
{
    [TestMethod, DoNotParallelize]
    public void Test() { }

    [TestMethod]
    public void Other() { }
}
