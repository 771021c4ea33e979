using NUnit.Framework;

namespace Sequence;

public class Plain
{
    [Test]
    public void One() { }

    [Test]
    public void Other() { }
}

public class Also
{
    [Test]
    public void One() { }

    [Test, Explicit]
    public void By_name_only() { }
}

[NonParallelizable]
public class Forbidden
{
    [Test]
    public void One() { }
}

public class PartlyForbidden
{
    [Test, NonParallelizable]
    public void One() { }

    [Test]
    public void Other() { }
}

[TestFixture, Order(1)]
public class First
{
    [Test]
    public void One() { }
}

[TestFixture, Order(2)]
public class Second
{
    [Test]
    public void One() { }
}

public class Sets
{
    [Test]
    public void A_variable() => Environment.SetEnvironmentVariable("SEQUENCE", "set");
}

public class Then
{
    [Test]
    public void It_is_set() =>
        Assert.That(Environment.GetEnvironmentVariable("SEQUENCE"), Is.EqualTo("set"));
}

public class Writes
{
    [Test]
    public void A_file() => Shared.Write();
}

public class WritesToo
{
    [Test]
    public void The_same() => Shared.Write();
}

internal static class Shared
{
    // Fails where another process is at it.
    public static void Write()
    {
        using var file = File.Open(
            Path.Combine(AppContext.BaseDirectory, "shared.txt"),
            FileMode.Create,
            FileAccess.Write,
            FileShare.None
        );
        file.WriteByte(1);
    }
}
