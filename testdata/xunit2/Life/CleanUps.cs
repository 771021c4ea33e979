using System;
using System.Collections.Generic;
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

public sealed class FailingRow : IDisposable
{
    public static IEnumerable<object[]> All => new[] { new object[] { new FailingRow() } };

    public void Dispose() => throw new InvalidOperationException("the row's clean-up");
}

public class AfterCase
{
    [Theory]
    [MemberData(nameof(FailingRow.All), MemberType = typeof(FailingRow))]
    public void Passes(IDisposable row) => Assert.NotNull(row);
}
