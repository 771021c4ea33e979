using NUnit.Framework;

namespace Sample;

public class Settings
{
    private readonly string _here = Path.GetDirectoryName(typeof(Settings).Assembly.Location);

    [Test]
    public void Parameters_are_there() =>
        Assert.That(TestContext.Parameters["server"], Is.EqualTo("localhost"));

    [Test]
    public void Environment_variables_are_set() =>
        Assert.That(
            Environment.GetEnvironmentVariable("SAMPLE_VARIABLE"),
            Is.EqualTo("from the settings")
        );

    [Test]
    public void Work_directory_is_another()
    {
        var work = Path.Combine(_here, "work");
        Assert.That(TestContext.CurrentContext.WorkDirectory, Is.EqualTo(work));
        Assert.That(Directory.GetCurrentDirectory(), Is.EqualTo(work));
    }

    [Test]
    public void Warning_fails() => Assert.Warn("careful");

    [TestCase(1)]
    public void Named_by_another_pattern(int number) { }

    private static int s_drawn;

    [Test]
    public void Seed_is_fixed([Random(1)] int number) => s_drawn = number;
}
