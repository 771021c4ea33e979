using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

/// <summary>A byte more at the end of an assembly makes it another one that runs like the first.</summary>
public sealed class IncrementalTests : IDisposable
{
    private const string Second = "Map.NUnit/Cover.SecondTests.";

    private readonly TestTree _tree = TestTree.Empty();

    public IncrementalTests()
    {
        var bin = Path.Combine("Map.NUnit", "bin", "Debug", "net10.0");
        var built = Path.Combine(BuiltTree.Of("map"), bin);
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_tree.Root, bin, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private MapTree Tree =>
        new(_tree.Root, MapTree.Project(_tree.Root, "Map.NUnit", Framework.NUnit));

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Only_tests_whose_assemblies_have_changed_run_again()
    {
        var first = await Tree.RunAsync();
        Assert.Equal(first.Tests.Order(StringComparer.Ordinal), first.Ran);

        var unchanged = await Tree.RunAsync();
        Assert.Empty(unchanged.Ran);
        Same(first, unchanged);

        Change("Older.dll");
        var afterCode = await Tree.RunAsync();
        Assert.Equal([Second + "Oldest_framework"], afterCode.Ran);
        Same(first, afterCode);

        Change("Map.NUnit.dll");
        var afterTests = await Tree.RunAsync();
        Assert.Equal(first.Ran, afterTests.Ran);
        Same(first, afterTests);
    }

    [Fact]
    public async Task What_is_not_asked_for_stays_as_it_is_known_and_what_is_new_runs()
    {
        var some = await Tree.RunAsync(t => t.StartsWith(Second, StringComparison.Ordinal));
        Assert.Equal(some.Ran, some.Map.Coverage.Tests.Order(StringComparer.Ordinal));

        var all = await Tree.RunAsync();
        Assert.Equal(all.Tests.Except(some.Ran).Order(StringComparer.Ordinal), all.Ran);
        Assert.Equal(
            all.Tests.Order(StringComparer.Ordinal),
            all.Map.Coverage.Tests.Order(StringComparer.Ordinal)
        );

        Change("Older.dll");
        var filtered = await Tree.RunAsync(t => t.EndsWith("Waits", StringComparison.Ordinal));
        Assert.Empty(filtered.Ran);
        Assert.Null(filtered.Map.Coverage.ProbesOf(Second + "Oldest_framework"));
        Assert.Equal(all.Tests.Count - 1, filtered.Map.Coverage.Tests.Count);
    }

    [Fact]
    public async Task Code_without_blocks_may_be_anybodys()
    {
        await Tree.RunAsync();
        var foreign = Path.Combine(Bin, "Foreign.dll");
        File.Copy(Path.Combine(Bin, "Library.dll"), foreign);

        var come = await Tree.RunAsync();
        Assert.Equal(come.Tests.Order(StringComparer.Ordinal), come.Ran);
        Assert.Empty((await Tree.RunAsync()).Ran);

        Change("Foreign.dll");
        Assert.Equal(come.Ran, (await Tree.RunAsync()).Ran);
    }

    private string Bin => Path.Combine(_tree.Root, "Map.NUnit", "bin", "Debug", "net10.0");

    private void Change(string assembly)
    {
        using var file = File.Open(Path.Combine(Bin, assembly), FileMode.Append);
        file.WriteByte(0);
    }

    private static void Same(MapTreeRun expected, MapTreeRun actual) =>
        Assert.Equal(
            expected.Ran.Select(t => (t, Sets(expected, t))),
            expected.Ran.Select(t => (t, Sets(actual, t)))
        );

    private static string Sets(MapTreeRun run, string test) =>
        string.Join(' ', run.Map.Coverage.ProbesOf(test) ?? []);
}
