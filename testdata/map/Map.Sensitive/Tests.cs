using NUnit.Framework;

namespace Sensitive;

/// <summary>Tests of which some end otherwise where their assemblies are rewritten.</summary>
public class Tests
{
    private static bool HasProbes =>
        AppDomain.CurrentDomain.GetAssemblies().Any(a => a.GetName().Name == "Assay.Probe");

    [Test]
    public void Fails_with_probes() => Assert.That(HasProbes, Is.False, "There are probes.");

    [TestCase(1)]
    [TestCase(2)]
    public void Fails_with_probes_in_one_row(int n) => Assert.That(HasProbes && n == 2, Is.False);

    [Test]
    public void Passes_with_probes_only() => Assert.That(HasProbes, Is.True);

    [Test]
    public void Gives_up_with_probes()
    {
        if (HasProbes)
        {
            Assert.Ignore("There are probes.");
        }
    }

    [Test]
    public void Gives_up_always() => Assert.Ignore("never on a weekday");

    [Test]
    public void Fails_always() => Assert.That(Older.Code.Both(1), Is.EqualTo(2));

    [Test]
    public void Passes_always() => Assert.That(Older.Code.Both(1), Is.EqualTo(1));

    [Test]
    [Ignore("never runs")]
    public void Never_runs() => Assert.Fail();
}
