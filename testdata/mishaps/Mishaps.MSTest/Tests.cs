using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: DoNotParallelize]

namespace Mishaps;

[TestClass]
public class Exits
{
    [TestMethod]
    public void Before() { }

    [TestMethod]
    public void Exits_with_3() => Environment.Exit(3);

    [TestMethod]
    public void Zafter() { }
}

[TestClass]
public class Hangs
{
    [TestMethod]
    public void Before() { }

    [TestMethod]
    public Task Never_completes() => new TaskCompletionSource().Task;

    [TestMethod]
    public void Zafter() { }
}

[TestClass]
public class StackOverflows
{
    [TestMethod]
    public void Before() { }

    [TestMethod]
    public void Overflows() => Assert.AreEqual(0, Deeper(1));

    [TestMethod]
    public void Zafter() { }

    private static int Deeper(int depth) => Deeper(depth + 1) + depth;
}
