namespace Mishaps;

public class Exits
{
    [Test]
    public void Before() { }

    [Test]
    public void Exits_with_3() => Environment.Exit(3);

    [Test]
    public void Zafter() { }
}

public class Hangs
{
    [Test]
    public void Before() { }

    [Test]
    public Task Never_completes() => new TaskCompletionSource().Task;

    [Test]
    public void Zafter() { }
}

public class StackOverflows
{
    [Test]
    public void Before() { }

    [Test]
    public void Overflows() => _ = Deeper(1);

    [Test]
    public void Zafter() { }

    private static int Deeper(int depth) => Deeper(depth + 1) + depth;
}
