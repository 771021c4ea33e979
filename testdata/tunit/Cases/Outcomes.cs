namespace Sample;

public class Outcomes
{
    [Test]
    public async Task Passes() => await Assert.That(1 + 1).IsEqualTo(2);

    [Test]
    public async Task Fails() => await Assert.That(1 + 1).IsEqualTo(3);

    [Test]
    public void Throws() =>
        throw new InvalidOperationException("outer", new ArgumentException("inner"));

    [Test, Skip("not today")]
    public void Is_skipped() => throw new InvalidOperationException("ran");

    [Test]
    public void Skips_itself() => Skip.Test("asked at run time");

    [Test, Explicit]
    public void Is_explicit() => throw new InvalidOperationException("ran");

    [Test]
    public void Writes()
    {
        Console.WriteLine("to standard output");
        Console.Error.WriteLine("to standard error");
    }

    [Test, Timeout(50)]
    public async Task Times_out(CancellationToken cancel) =>
        await Task.Delay(Timeout.Infinite, cancel);

    [Test]
    public void Keeps_its_result_to_itself() => TestContext.Current!.Execution.ReportResult = false;

    [Test]
    public async Task Sees_the_activity_that_dotnet_test_gives_it() =>
        await Assert.That(System.Diagnostics.Activity.Current).IsNotNull();

    [Test, Category("slow")]
    public void Has_a_category() { }
}

[Explicit]
public class AllExplicit
{
    [Test]
    public void Is_explicit_too() => throw new InvalidOperationException("ran");
}
