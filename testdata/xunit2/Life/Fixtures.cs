using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestCollectionOrderer("Life.JournalLast", Life.Project.Name)]

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

public sealed class SharedFixture : IAsyncLifetime
{
    public SharedFixture() => Journal.Add("+shared");

    public Task InitializeAsync()
    {
        Journal.Add("shared-init");
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        Journal.Add("-shared");
        return Task.CompletedTask;
    }
}

public sealed class OwnFixture : IDisposable
{
    public OwnFixture(SharedFixture shared)
    {
        Assert.NotNull(shared);
        Journal.Add("+own");
    }

    public void Dispose() => Journal.Add("-own");
}

[CollectionDefinition("shared", DisableParallelization = true)]
public class SharedCollection : ICollectionFixture<SharedFixture> { }

public sealed class JournaledAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest) => Journal.Add("before");

    public override void After(MethodInfo methodUnderTest) => Journal.Add("after");
}

[Collection("shared")]
[TestCaseOrderer("Life.ByName", Project.Name)]
public sealed class FirstOfShared : IClassFixture<OwnFixture>, IAsyncLifetime, IDisposable
{
    public FirstOfShared(OwnFixture own, SharedFixture shared)
    {
        Assert.NotNull(own);
        Assert.NotNull(shared);
        Journal.Add("+first");
    }

    public Task InitializeAsync()
    {
        Journal.Add("first-init");
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync()
    {
        Journal.Add("first-end");
        return Task.CompletedTask;
    }

    public void Dispose() => Journal.Add("-first");

    [Fact]
    public void B() => Journal.Add("b");

    [Fact]
    [Journaled]
    public void A() => Journal.Add("a");
}

[Collection("shared")]
public class SecondOfShared
{
    [Fact]
    public void C() => Journal.Add("c");
}

[CollectionDefinition("journal", DisableParallelization = true)]
public class JournalCollection { }

[Collection("journal")]
public class JournalTests
{
    private readonly ITestOutputHelper _output;

    public JournalTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Journal_is_printed()
    {
        Output.Over.Set();
        _output.WriteLine(Journal.Take());
    }
}

public class JournalLast : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(
        IEnumerable<ITestCollection> testCollections
    ) => testCollections.OrderBy(c => c.DisplayName == "journal").ThenBy(c => c.DisplayName);
}

public class ByName : ITestCaseOrderer
{
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase => testCases.OrderBy(c => c.TestMethod.Method.Name);
}
