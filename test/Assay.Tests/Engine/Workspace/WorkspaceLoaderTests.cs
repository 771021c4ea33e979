using Assay.Engine;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Solutions;
using Assay.Engine.Workspace.Targets;
using Assay.Model;
using Assay.Tests.Engine.Workspace.Targets;
using Assay.Tests.TestData;
using static Assay.Tests.Engine.Workspace.WorkspaceLoading;

namespace Assay.Tests.Engine.Workspace;

public sealed class WorkspaceLoaderTests
{
    [Fact]
    public async Task Test_projects_are_told_from_the_rest_and_what_cannot_run_here_is_set_aside()
    {
        var steps = new List<WorkspaceStep>();

        var workspace = await LoadAsync(Request("Shapes.slnx"), ["10.0.1"], steps.Add);

        Assert.Equal(Shapes, workspace.Root);
        Assert.Equal(Path.Combine(Shapes, "Shapes.slnx"), workspace.SolutionPath);
        Assert.Equal(
            ["Multi", "One/Tests/Tests", "Two/Tests/Tests"],
            workspace.Projects.Select(p => p.Name)
        );
        Assert.All(
            workspace.Projects,
            p =>
            {
                Assert.Equal("net10.0", p.TargetFramework);
                Assert.Equal("Debug", p.Configuration);
                Assert.Equal([Framework.NUnit], p.Frameworks);
                Assert.True(File.Exists(p.AssemblyPath));
            }
        );
        Assert.Equal(
            [
                PathOf("Helpers/Helpers.csproj"),
                PathOf("Library/Library.csproj"),
                PathOf("Stand-in/Stand-in.csproj"),
            ],
            workspace.Projects[1].References
        );
        Assert.Equal(["Framework", "Old"], workspace.SetAside.Select(a => a.Name));
        Assert.Contains(".NET Framework", workspace.SetAside[0].Reason, StringComparison.Ordinal);
        Assert.Contains(
            "install Microsoft.NETCore.App 8.0",
            workspace.SetAside[1].Reason,
            StringComparison.Ordinal
        );
        Assert.Equal([false, true], workspace.SetAside.Select(a => a.IsFailure));
        Assert.Equal([WorkspaceStep.Describing], steps);
    }

    [Fact]
    public async Task A_project_that_is_to_run_in_a_missing_folder_is_set_aside_and_the_others_run()
    {
        using var tree = TestTree.CopyBuilt("ownrunner");
        var file = Path.Combine(tree.Root, "Reportless", "Reportless.csproj");
        File.WriteAllText(
            file,
            File.ReadAllText(file)
                .Replace(
                    "<OutputType>",
                    "<RunWorkingDirectory>nowhere</RunWorkingDirectory><OutputType>",
                    StringComparison.Ordinal
                )
        );

        var workspace = await LoadAsync(
            new WorkspaceRequest(
                SolutionFinder.Find("ownrunner.slnx", tree.Root),
                Build: BuildMode.Never
            ),
            ["10.0.1"]
        );

        Assert.Equal(["Empty", "Strange", "Xunit3"], workspace.Projects.Select(p => p.Name));
        var aside = Assert.Single(workspace.SetAside);
        Assert.Equal(("Reportless", true), (aside.Name, aside.IsFailure));
        Assert.StartsWith(
            "The tests of Reportless are to run in '",
            aside.Reason,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "nowhere', which does not exist; make that folder, or change RunWorkingDirectory in the project.",
            aside.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_filter_leaves_projects_out_and_their_names_as_they_are()
    {
        var workspace = await LoadAsync(Request("One.slnf"), ["10.0.1"]);

        Assert.Equal(Shapes, workspace.Root);
        var project = Assert.Single(workspace.Projects);
        Assert.Equal("One/Tests/Tests", project.Name);
        Assert.Equal(3, project.References.Count);
    }

    [Fact]
    public async Task A_single_project_knows_what_it_references()
    {
        var workspace = await LoadAsync(Request("One/Tests/Tests.csproj"), ["10.0.1"]);

        Assert.Equal(PathOf("One/Tests"), workspace.Root);
        Assert.Null(workspace.SolutionPath);
        var project = Assert.Single(workspace.Projects);
        Assert.Equal("Tests", project.Name);
        Assert.Equal(3, project.References.Count);
    }

    [Fact]
    public async Task What_was_not_built_is_said_and_never_a_result_of_zero()
    {
        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request("Shapes.slnx") with { Configuration = "Release" }, ["10.0.1"])
        );

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Equal(
            "Shapes.slnx has not been built; build it first, or leave out --no-build.",
            fault.Message
        );
        Assert.Contains("Multi: Multi/bin/Release/net10.0/Multi.dll is missing", fault.Details);
    }

    [Fact]
    public async Task What_was_not_even_restored_is_said()
    {
        using var tree = TestTree.Empty();
        tree.File(
            "A/A.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="xunit" Version="2.9.2" /></ItemGroup>
            </Project>
            """
        );

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request(tree.Root), ["10.0.1"])
        );

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Contains("has not been built", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_solution_leaves_out_lacks_or_cannot_read_is_said_of_each()
    {
        using var tree = TestTree.Empty();
        tree.File(
            "A.slnx",
            """
            <Solution>
              <Project Path="Left.csproj"><Build Project="false" /></Project>
              <Project Path="Gone.csproj" />
              <Project Path="Broken.csproj" />
            </Solution>
            """
        );
        tree.File(
            "Left.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IsTestProject>true</IsTestProject>
              </PropertyGroup>
            </Project>
            """
        );
        tree.File("Broken.csproj", "<Project><Import Project=\"no-such.props\" /></Project>");

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request(tree.Root), ["10.0.1"])
        );

        Assert.Equal(Fault.NothingToRun, fault.Fault);
        Assert.Equal(3, fault.Details.Count);
        Assert.Contains(
            "Left: The solution leaves it out of the build in configuration Debug; put it in, or name another configuration.",
            fault.Details
        );
        Assert.Contains(
            "Gone: The solution names it, but the file does not exist; add it, or remove it from the solution.",
            fault.Details
        );
        Assert.Contains(
            fault.Details,
            d =>
                d.StartsWith(
                    "Broken: MSBuild cannot read it: Broken.csproj(1,10): MSB4019: ",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task Projects_of_a_filter_see_the_folder_and_the_name_of_its_solution()
    {
        using var tree = TestTree.Empty();
        tree.File("Whole.slnx", """<Solution><Project Path="A/A.csproj" /></Solution>""");
        var filter = tree.File(
            "filters/Part.slnf",
            """{ "solution": { "path": "../Whole.slnx", "projects": ["A/A.csproj"] } }"""
        );
        tree.File(
            "A/A.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IsTestProject>true</IsTestProject>
                <OutDir>$(SolutionDir)out/$(SolutionName)/$(SolutionFileName)/</OutDir>
              </PropertyGroup>
            </Project>
            """
        );

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request(filter), ["10.0.1"])
        );

        Assert.Equal(["A: out/Whole/Whole.slnx/A.dll is missing"], fault.Details);
    }
}
