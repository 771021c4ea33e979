using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Life.JournalLast))]
[assembly: AssemblyFixture(typeof(Life.WholeFixture))]

namespace Life;

/// <summary>What happened in this process, in order; the last collection prints it.</summary>
public static class Journal
{
    private static readonly List<string> Entries = new();

    public static void Add(string entry)
    {
        lock (Entries)
        {
            Entries.Add(entry);
        }
    }

    public static string Take()
    {
        lock (Entries)
        {
            var text = string.Join(" ", Entries);
            Entries.Clear();
            return text;
        }
    }
}

public sealed class WholeFixture : IDisposable
{
    public WholeFixture() => Journal.Add("+whole");

    public void Dispose() => Journal.Add("-whole");
}

public sealed class SharedFixture : IAsyncLifetime
{
    public SharedFixture(WholeFixture whole)
    {
        Assert.NotNull(whole);
        Journal.Add("+shared");
    }

    public ValueTask InitializeAsync()
    {
        Journal.Add("shared-init");
        return default;
    }

    public ValueTask DisposeAsync()
    {
        Journal.Add("-shared");
        return default;
    }
}

public sealed class OwnFixture : IAsyncDisposable
{
    public OwnFixture(SharedFixture shared)
    {
        Assert.NotNull(shared);
        Journal.Add("+own");
    }

    public ValueTask DisposeAsync()
    {
        Journal.Add("-own");
        return default;
    }
}

[CollectionDefinition(DisableParallelization = true)]
public class SharedCollection : ICollectionFixture<SharedFixture> { }

public sealed class JournaledAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        Journal.Add("before");

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Journal.Add("after");
}

[Collection(typeof(SharedCollection))]
[TestCaseOrderer(typeof(ByName))]
public sealed class FirstOfShared : IClassFixture<OwnFixture>, IAsyncLifetime
{
    public FirstOfShared(OwnFixture own, SharedFixture shared, WholeFixture whole)
    {
        Assert.NotNull(own);
        Assert.NotNull(shared);
        Assert.NotNull(whole);
        Journal.Add("+first");
    }

    public ValueTask InitializeAsync()
    {
        Journal.Add("first-init");
        return default;
    }

    public ValueTask DisposeAsync()
    {
        Journal.Add("-first");
        return default;
    }

    // The same, because from 4 on the orderer of cases does not order methods.
    [Fact]
    [Journaled]
    public void B() => Journal.Add("test");

    [Fact]
    [Journaled]
    public void A() => Journal.Add("test");
}

[Collection(typeof(SharedCollection))]
public class SecondOfShared
{
    [Fact]
    public void C() => Journal.Add("c");
}

[CollectionDefinition("journal", DisableParallelization = true)]
public class JournalCollection { }

[Collection("journal")]
public class JournalTests(ITestOutputHelper output)
{
    [Fact]
    public void Journal_is_printed() => output.WriteLine(Journal.Take());
}

public class JournalLast : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        testCollections
            .OrderBy(c => c.TestCollectionDisplayName == "journal")
            .ThenBy(c => c.TestCollectionDisplayName)
            .ToList();
}

public class ByName : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(
        IReadOnlyCollection<TTestCase> testCases
    )
        where TTestCase : notnull, ITestCase =>
        testCases.OrderBy(c => c.TestMethod!.MethodName).ToList();
}
