using System;
using Xunit;

namespace Life;

public sealed class FailingFixture : IDisposable
{
    public void Dispose() => throw new InvalidOperationException("the fixture's clean-up");
}

public sealed class ThrowingFixture
{
    public ThrowingFixture() => throw new InvalidOperationException("the fixture's set-up");
}

public class AfterClass : IClassFixture<FailingFixture>
{
    [Fact]
    public void One() { }

    [Fact]
    public void Two() { }
}

[CollectionDefinition("failing")]
public class FailingCollection : ICollectionFixture<FailingFixture> { }

[Collection("failing")]
public class AfterCollection
{
    [Fact]
    public void Only() { }
}

public class WithoutFixture : IClassFixture<ThrowingFixture>
{
    [Fact]
    public void One() { }

    [Fact(Skip = "anyway")]
    public void Two() { }
}

public class WithoutConstructor
{
    public WithoutConstructor(string nobodyKnowsThis) => Assert.NotNull(nobodyKnowsThis);

    [Fact]
    public void Fails() { }
}

public sealed class AfterTest : IDisposable
{
    public void Dispose() => throw new InvalidOperationException("the test's clean-up");

    [Fact]
    public void Fails_in_the_end() { }
}
