using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sample;

[TestClass]
public class Dependencies
{
    private static bool s_ran;

    [TestMethod, DependsOn(nameof(Zuerst))]
    public void After_the_first() => Assert.IsTrue(s_ran);

    [TestMethod]
    public void Zuerst() => s_ran = true;

    [TestMethod]
    public void Fails() => Assert.Fail("no");

    [TestMethod, DependsOn(nameof(Fails))]
    public void After_a_failure() { }
}
