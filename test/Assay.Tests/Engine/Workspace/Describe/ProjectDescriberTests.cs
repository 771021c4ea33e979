using Assay.Engine.Workspace.Describe;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Describe;

public sealed class ProjectDescriberTests(DescribedTree tree) : IClassFixture<DescribedTree>
{
    [Fact]
    public void A_project_is_described_with_its_targets_and_what_it_references()
    {
        Assert.Empty(tree.Description.Errors);
        Assert.Empty(tree.Description.Doubts);
        Assert.False(tree.Description.IsKept);
        var whole = Assert.Single(tree.Description.Targets, t => t.IsWhole);
        Assert.Equal(tree.PathOf("src/App/App.csproj"), whole.ProjectPath);
        var app = Assert.Single(
            tree.Description.Targets,
            t => t is { IsWhole: false } && t.ProjectPath == whole.ProjectPath
        );
        Assert.Equal("net10.0", app.TargetFramework);
        Assert.Equal(tree.PathOf("src/App/bin/Debug/net10.0/App.dll"), app.Of("TargetPath"));
        Assert.Equal("Debug", app.Of("Configuration"));
        Assert.Equal("--filter \"a;b;c\" --seed 5", app.Of("TestingPlatformCommandLineArguments"));
        Assert.Equal([tree.PathOf("src/Library/Library.csproj")], app.References);
        var library = Assert.Single(
            tree.Description.Targets,
            t => t.ProjectPath == tree.PathOf("src/Library/Library.csproj")
        );
        Assert.Equal("net10.0", library.TargetFramework);
    }

    [Fact]
    public async Task MSBuild_is_not_asked_again_while_nothing_changes()
    {
        var again = await tree.DescribeAsync();

        Assert.True(again.IsKept);
        Assert.Equal(
            tree.Description.Targets.Select(t => t.Answers.OrderBy(a => a.Key)),
            again.Targets.Select(t => t.Answers.OrderBy(a => a.Key))
        );
    }

    [Theory]
    [InlineData("src/App/App.csproj")]
    [InlineData("src/Library/Library.csproj")]
    [InlineData("eng/common.props")]
    [InlineData("Directory.Build.props")]
    public void A_change_in_a_file_that_was_read_counts(string file)
    {
        var content = File.ReadAllText(tree.PathOf(file));
        tree.Write(file, content + "<!-- changed -->");

        var kept = tree.Kept();
        tree.Write(file, content);

        Assert.Null(kept);
        Assert.NotNull(tree.Kept());
    }

    [Theory]
    [InlineData("Directory.Build.targets")]
    [InlineData("src/Directory.Build.props")]
    [InlineData("src/App/Directory.Build.targets")]
    [InlineData("Directory.Packages.props")]
    [InlineData("Directory.Build.rsp")]
    [InlineData("global.json")]
    [InlineData("src/App/App.csproj.user")]
    [InlineData("src/App/obj/App.csproj.nuget.g.props")]
    [InlineData("src/Library/obj/Library.csproj.nuget.g.targets")]
    [InlineData("eng/local.props")]
    [InlineData("eng/later/new.props")]
    [InlineData("eng/key.snk")]
    [InlineData("eng/marker.txt")]
    [InlineData("marker.txt")]
    public void A_file_that_appears_where_one_was_looked_for_counts(string file)
    {
        tree.Write(file, "");

        var kept = tree.Kept();
        File.Delete(tree.PathOf(file));

        Assert.Null(kept);
        Assert.NotNull(tree.Kept());
    }

    [Fact]
    public void An_imported_file_that_goes_counts()
    {
        var file = tree.PathOf("eng/common.props");
        File.Move(file, file + ".away");

        var kept = tree.Kept();
        File.Move(file + ".away", file);

        Assert.Null(kept);
        Assert.NotNull(tree.Kept());
    }

    [Fact]
    public void The_next_day_counts_where_the_clock_is_asked()
    {
        Assert.Null(tree.Kept(DescribedTree.Day.AddDays(1)));
        Assert.NotNull(tree.Kept());
    }

    [Fact]
    public void Files_of_the_SDK_are_among_the_inputs()
    {
        var file = Directory.GetFiles(tree.PathOf("kept"), "description-*.json").Single();

        Assert.Contains("Sdk.props", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Source_files_and_results_do_not_count()
    {
        tree.Write("src/App/Program.cs", "");
        tree.Write("src/App/bin/Debug/net10.0/App.dll", "");
        tree.Write("results.xml", "");

        Assert.NotNull(tree.Kept());
    }

    [Fact]
    public async Task What_changed_is_in_the_next_answer_and_broken_projects_do_not_hide_the_others()
    {
        using var other = TestTree.Empty();
        var good = other.File("Good.csproj", Project("<AssemblyName>Before</AssemblyName>"));
        other.File("Broken.csproj", "<Project Sdk=\"No.Such.Sdk\" />");
        other.File("Unclosed.csproj", "<Project>");
        var describer = new ProjectDescriber(other.Root, other.Root, TimeProvider.System);

        var before = await Describe();
        File.WriteAllText(good, Project("<AssemblyName>After</AssemblyName>"));
        var after = await Describe();

        Assert.EndsWith(
            "Before.dll",
            Assert.Single(before.Targets).Of("TargetPath"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "After.dll",
            Assert.Single(after.Targets).Of("TargetPath"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Broken.csproj", "Unclosed.csproj"],
            after.Errors.Select(e => e.File).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.False(after.IsKept);
        Assert.Empty(Directory.GetFiles(other.Root, "description-*"));

        Task<Description> Describe() =>
            describer.DescribeAsync(
                Directory
                    .GetFiles(other.Root, "*.csproj")
                    .Select(p => new Assay.Engine.Workspace.Solutions.SolutionMember(
                        p,
                        null,
                        null,
                        true
                    ))
                    .ToArray(),
                null,
                TestContext.Current.CancellationToken
            );
    }

    [Fact]
    public async Task In_doubt_nothing_is_kept()
    {
        using var other = TestTree.Empty();
        var project = other.File(
            "A.csproj",
            Project(
                "<Note>$([System.IO.File]::ReadAllText('$(MSBuildProjectFullPath)').Length)</Note>"
            )
        );
        var describer = new ProjectDescriber(other.Root, other.Root, TimeProvider.System);

        var description = await describer.DescribeAsync(
            [new Assay.Engine.Workspace.Solutions.SolutionMember(project, null, null, true)],
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Single(description.Targets);
        Assert.Single(description.Doubts);
        Assert.Empty(Directory.GetFiles(other.Root, "description-*"));
    }

    [Fact]
    public void A_damaged_or_older_cache_is_not_trusted()
    {
        using var other = TestTree.Empty();
        var damaged = other.File("damaged.json", "{ \"Version\":");
        var older = other.File("older.json", """{ "Version": 0, "Stamps": {}, "Answers": [] }""");

        Assert.Null(new DescriptionCache(damaged, DescribedTree.Day).Read(""));
        Assert.Null(new DescriptionCache(older, DescribedTree.Day).Read(""));
        Assert.Null(
            new DescriptionCache(Path.Combine(other.Root, "none"), DescribedTree.Day).Read("")
        );
    }

    private static string Project(string properties) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {properties}
              </PropertyGroup>
            </Project>
            """;
}
