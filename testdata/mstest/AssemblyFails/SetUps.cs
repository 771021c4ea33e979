using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sample;

[TestClass]
public class SetUps
{
    [AssemblyInitialize]
    public static void SetUp(TestContext context)
    {
        if (context.Properties.ContainsKey("fail"))
        {
            throw new InvalidOperationException("set-up");
        }
    }

    [AssemblyCleanup]
    public static void CleanUp() => throw new InvalidOperationException("clean-up");

    [TestMethod]
    public void One() { }

    [TestMethod]
    public void Two() { }

    [TestMethod, Ignore("anyhow")]
    public void Ignored() { }
}
