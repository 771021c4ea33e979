using NUnit.Framework;

namespace Bases;

/// <summary>What classes of tests in another assembly inherit.</summary>
public abstract class Prepared
{
    [OneTimeSetUp]
    public void Prepare()
    {
        GC.KeepAlive(Words()); // [ih1]
    }

    [OneTimeTearDown]
    public void CleanUp()
    {
        GC.KeepAlive(this); // [ih2]
    }

    private static string Words()
    {
        return "words"; // [ih3]
    }
}
