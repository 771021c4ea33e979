using Assay.Engine;
using Assay.Engine.Workspace.Build;

namespace Assay.Tests.Engine.Workspace.Build;

public sealed class BuildStageTests(RecordedTree tree) : IClassFixture<RecordedTree>
{
    private const string Basket = "Library/Basket.cs";

    [Fact]
    public async Task Nothing_is_built_where_nothing_has_changed()
    {
        await tree.LoadAsync();
        var before = tree.Built();
        var outcome = await tree.LoadAsync();
        Assert.Equal(BuildWay.None, outcome.Way);
        Assert.Equal("Nothing has changed since the last build.", outcome.Reason);
        Assert.Equal(before, tree.Built());
    }

    [Fact]
    public async Task A_file_that_is_newer_and_says_the_same_is_no_change()
    {
        await tree.LoadAsync();
        File.SetLastWriteTimeUtc(tree.PathOf(Basket), DateTime.UtcNow);
        Assert.Equal(BuildWay.None, (await tree.LoadAsync()).Way);
    }

    [Fact]
    public async Task A_replay_gives_byte_for_byte_what_msbuild_gives_and_leaves_it_nothing_to_do()
    {
        await tree.LoadAsync();
        var before = tree.Built();
        var text = tree.Edit(Basket, "total / 10", "total / 20");
        var outcome = await tree.LoadAsync();
        Assert.Equal(new BuildOutcome(BuildWay.Replay, $"Only {Basket} has changed."), outcome);
        var replayed = tree.Built();
        Assert.NotEqual(before, replayed);

        var end = DateTime.UtcNow;
        await tree.BuildAsync();
        Assert.Empty(tree.CompiledSince(end));
        AssertSame(replayed, tree.Built());

        // Newer than what was made of it: MSBuild compiles all of it once more.
        File.SetLastWriteTimeUtc(tree.PathOf(Basket), DateTime.UtcNow);
        await tree.BuildAsync();
        Assert.Equal(["Library"], tree.CompiledSince(end));
        AssertSame(replayed, tree.Built());

        File.WriteAllText(tree.PathOf(Basket), text);
        await tree.LoadAsync();
        AssertSame(before, tree.Built());
    }

    [Fact]
    public async Task Projects_that_reference_a_changed_one_are_compiled_only_where_its_surface_has_changed()
    {
        await tree.LoadAsync();
        var start = DateTime.UtcNow;
        var text = tree.Edit(Basket, "\"pieces\"", "\"parts\"");
        Assert.Equal(BuildWay.Replay, (await tree.LoadAsync()).Way);
        Assert.Equal(["Library"], tree.CompiledSince(start));

        tree.Edit(Basket, "private static int Discounted", "public static int Discounted");
        Assert.Equal(BuildWay.Replay, (await tree.LoadAsync()).Way);
        Assert.Equal(["Library", "MoreTests", "Tests"], tree.CompiledSince(start));
        var replayed = tree.Built();
        var end = DateTime.UtcNow;
        await tree.BuildAsync();
        Assert.Empty(tree.CompiledSince(end));
        AssertSame(replayed, tree.Built());

        File.WriteAllText(tree.PathOf(Basket), text);
        await tree.LoadAsync();
    }

    [Fact]
    public async Task Mistakes_that_a_replay_finds_are_told_as_those_of_a_build()
    {
        await tree.LoadAsync();
        var text = tree.Edit(Basket, "total / 10", "total / ");
        var fault = await Assert.ThrowsAsync<AssayException>(() => tree.LoadAsync());
        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Equal("reach.slnx does not build; correct the errors and run again.", fault.Message);
        Assert.Equal(
            "Library/Basket.cs(29,32): CS1525: Invalid expression term ';'",
            Assert.Single(fault.Details)
        );

        File.WriteAllText(tree.PathOf(Basket), text);
        Assert.Equal(BuildWay.None, (await tree.LoadAsync()).Way);
    }

    [Fact]
    public async Task What_is_more_than_the_content_of_sources_goes_through_msbuild()
    {
        await tree.LoadAsync();
        var added = tree.PathOf("Library/Added.cs");
        File.WriteAllText(added, "namespace Reach; public static class Added { }");
        await AssertMSBuildAsync("Files came or went below Library.");

        File.WriteAllText(added, "[assembly: System.Reflection.AssemblyMetadata(\"a\", \"b\")]");
        await AssertMSBuildAsync("Library/Added.cs has changed.");

        File.Delete(added);
        tree.Edit("Library/Library.csproj", "</TargetFramework>", "</TargetFramework><!-- -->");
        await AssertMSBuildAsync(
            "A project, a file that it imports, the environment or the SDK has changed."
        );

        var assembly = tree.PathOf("Tests/bin/Debug/net10.0/Library.dll");
        File.Delete(assembly);
        await AssertMSBuildAsync(
            "Tests/bin/Debug/net10.0/Library.dll is not as the last build left it."
        );
        Assert.True(File.Exists(assembly));
    }

    [Fact]
    public async Task A_project_whose_compiler_was_not_seen_yet_goes_through_msbuild_once()
    {
        using var other = new RecordedTree();
        await other.BuildAsync();
        await other.LoadAsync();
        Assert.Equal(BuildWay.None, (await other.LoadAsync()).Way);
        other.Edit(Basket, "\"pieces\"", "\"parts\"");
        Assert.Equal(
            new BuildOutcome(BuildWay.MSBuild, $"{Basket} has changed."),
            await other.LoadAsync()
        );
        other.Edit(Basket, "private static int Discounted", "public static int Discounted");
        var dependant = await other.LoadAsync();
        Assert.Equal(BuildWay.MSBuild, dependant.Way);
        Assert.Matches(
            "^It is not known yet how (More)?Tests is compiled, which references what has changed\\.$",
            dependant.Reason
        );
        other.Edit(Basket, "public static int Discounted", "internal static int Discounted");
        Assert.Equal(BuildWay.Replay, (await other.LoadAsync()).Way);
    }

    private async Task AssertMSBuildAsync(string reason) =>
        Assert.Equal(new BuildOutcome(BuildWay.MSBuild, reason), await tree.LoadAsync());

    private static void AssertSame(
        Dictionary<string, string> expected,
        Dictionary<string, string> actual
    ) =>
        Assert.Equal(
            [],
            expected
                .Keys.Union(actual.Keys)
                .Where(f => expected.GetValueOrDefault(f) != actual.GetValueOrDefault(f))
        );
}
