using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sequence;

[TestClass]
public class Plain
{
    [TestMethod]
    public void One() { }

    [TestMethod]
    public void Other() { }
}

[TestClass]
public class Also
{
    [TestMethod]
    public void One() { }
}

[TestClass, DoNotParallelize]
public class Forbidden
{
    [TestMethod]
    public void One() { }
}

[TestClass]
public class PartlyForbidden
{
    [TestMethod, DoNotParallelize]
    public void One() { }

    [TestMethod]
    public void Other() { }
}
