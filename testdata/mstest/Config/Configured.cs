using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sample;

[TestClass]
public class Configured
{
    [TestMethod]
    public void Inconclusive_fails() => Assert.Inconclusive("who knows");

    [TestMethod]
    public void Takes_longer_than_all_may() => Thread.Sleep(30_000);

    [TestMethod]
    public void Passes() { }
}

[TestClass]
public class Locking
{
    [TestMethod, ResourceLock("database")]
    public void Test() { }
}
