using TUnit.Core.Interfaces;

namespace Sample;

public class Chain
{
    private static int _steps;

    [Test]
    public void First() => _steps = 1;

    [Test, DependsOn(nameof(First))]
    public async Task Second()
    {
        await Assert.That(_steps).IsEqualTo(1);
        _steps = 2;
    }

    [Test, DependsOn(typeof(ChainElsewhere))]
    public async Task Last() => await Assert.That(_steps).IsEqualTo(3);

    internal static int Steps
    {
        get => _steps;
        set => _steps = value;
    }
}

public class ChainElsewhere
{
    [Test, DependsOn(typeof(Chain), nameof(Chain.Second))]
    public async Task Third()
    {
        await Assert.That(Chain.Steps).IsEqualTo(2);
        Chain.Steps = 3;
    }
}

public class BrokenChain
{
    [Test]
    public void Fails() => throw new InvalidOperationException("on purpose");

    [Test, DependsOn(nameof(Fails))]
    public void Is_skipped_for_it() { }

    [Test, DependsOn(nameof(Fails), ProceedOnFailure = true)]
    public void Runs_all_the_same() { }

    [Test, Explicit]
    public void Is_explicit_but_needed() { }

    [Test, DependsOn(nameof(Is_explicit_but_needed))]
    public void Needs_it() { }
}

public class Circle
{
    [Test, DependsOn(nameof(B))]
    public void A() { }

    [Test, DependsOn(nameof(A))]
    public void B() { }
}

[NotInParallel]
public class Alone
{
    [Test, NotInParallel(Order = 2)]
    public void Comes_second() { }

    [Test, NotInParallel(Order = 1)]
    public void Comes_first() { }
}

[NotInParallel("database")]
public class OnDatabase
{
    [Test]
    public void One() { }
}

[NotInParallel("database")]
public class OnDatabaseToo
{
    [Test]
    public void Two() { }

    [Test, NotInParallel("other")]
    public void Three() { }
}

[ParallelGroup("group")]
public class InGroup
{
    [Test]
    public void Runs() { }
}

public sealed class OneAtATime : IParallelLimit
{
    public int Limit => 1;
}

[ParallelLimiter<OneAtATime>]
public class Limited
{
    [Test]
    public void Runs() { }
}

[ParallelLimiter<OneAtATime>]
public class LimitedToo
{
    [Test]
    public void Runs() { }
}

public class Retried
{
    private static int _attempts;

    [Test, Retry(2)]
    public async Task Passes_at_last() => await Assert.That(++_attempts % 3).IsEqualTo(0);

    [Test, Retry(1)]
    public void Never_passes() => throw new InvalidOperationException("on purpose");
}
