using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Cover;

[TestClass]
public class FirstTests
{
    [AssemblyInitialize]
    public static void InAll(TestContext context)
    {
        _ = Explicit.Next(); // [ms1]
    }

    [ClassInitialize]
    public static void Once(TestContext context)
    {
        _ = Locals.Captures(1, false); // [ms2]
    }

    [TestInitialize]
    public void Each()
    {
        _ = UsesLinked.Half(2); // [ms3]
    }

    [TestMethod]
    public void One() => Assert.AreEqual("made", Coalesced.Text());

    [TestMethod]
    public void Two() => Assert.AreEqual(4, Coalesced.Text().Length);

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Row(int n) => Assert.AreNotEqual("", Switches.Statement(n));
}

[TestClass]
public class SecondTests
{
    [TestMethod]
    public async Task Waits() => Assert.AreEqual(4, await Locals.Waits());
}
