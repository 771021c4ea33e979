using NUnit.Framework;

[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
[assembly: Sample.Scopes.AroundAll]

namespace Sample.Scopes;

/// <summary>Sets up once for the whole project.</summary>
public sealed class AroundAllAttribute : TestActionAttribute
{
    public override ActionTargets Targets => ActionTargets.Suite;
}

public class AsTheAssembly
{
    [Test]
    public void Tells_its_worker() =>
        TestContext.Out.WriteLine(TestContext.CurrentContext.WorkerId ?? "none");

    [Test]
    public void Test() { }
}

[NonParallelizable]
public class NotParallel
{
    [Test]
    public void Tells_its_worker() =>
        TestContext.Out.WriteLine(TestContext.CurrentContext.WorkerId ?? "none");

    [Test]
    public void Test() { }
}

[Parallelizable(ParallelScope.Self)]
public class ParallelItself
{
    [Test]
    public void Test() { }
}

[Parallelizable(ParallelScope.Children)]
public class OnlyItsChildren
{
    [Test]
    public void Test() { }
}

[TestFixture(1)]
[TestFixture(2)]
public class WithArguments
{
    public WithArguments(int number) { }

    [Test, NonParallelizable]
    public void Test() { }
}
