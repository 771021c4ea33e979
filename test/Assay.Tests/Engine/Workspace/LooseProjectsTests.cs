using Assay.Engine;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build;
using Assay.Tests.Engine.Workspace.Targets;
using Assay.Tests.TestData;
using static Assay.Tests.Engine.Workspace.WorkspaceLoading;

namespace Assay.Tests.Engine.Workspace;

/// <summary>Projects that no solution holds.</summary>
public sealed class LooseProjectsTests
{
    [Fact]
    public async Task A_folder_to_run_in_that_is_not_there_is_named_with_the_project()
    {
        using var tree = TestTree.Empty();
        tree.File(
            "A.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IsTestingPlatformApplication>true</IsTestingPlatformApplication>
                <RunWorkingDirectory>gone</RunWorkingDirectory>
                <OutDir>out/</OutDir>
              </PropertyGroup>
            </Project>
            """
        );
        Directory.CreateDirectory(Path.Combine(tree.Root, "out"));
        EmptyAssembly.Write(Path.Combine(tree.Root, "out", "A.dll"), ("xunit.v3.core", "3.2.2.0"));

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request(tree.Root), ["10.0.1"])
        );

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.StartsWith(
            $"The tests of A are to run in '{Path.Combine(tree.Root, "gone")}', which does not exist;",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Projects_without_a_solution_are_built_together()
    {
        using var tree = TestTree.Empty();
        foreach (var name in new[] { "one", "two" })
        {
            tree.File(
                $"{name}/Tests.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <IsTestProject>true</IsTestProject>
                    <Configuration Condition="'$(Configuration)' == ''">Of its own</Configuration>
                  </PropertyGroup>
                </Project>
                """
            );
        }
        var steps = new List<WorkspaceStep>();
        using var other = FileLock.TryTake(
            Path.Combine(AssayFolder.Create(tree.Root).Path, "build.lock")
        );

        var workspace = await LoadAsync(
            Request(tree.Root) with
            {
                Build = BuildMode.Auto,
            },
            ["10.0.1"],
            step =>
            {
                steps.Add(step);
                if (step == WorkspaceStep.Waiting)
                {
                    other!.Dispose();
                }
            }
        );

        Assert.Null(workspace.SolutionPath);
        Assert.Equal(["one/Tests", "two/Tests"], workspace.Projects.Select(p => p.Name));
        Assert.All(workspace.Projects, p => Assert.NotNull(p.NoDriverReason));
        Assert.All(workspace.Projects, p => Assert.Equal("Debug", p.Configuration));
        Assert.Equal(
            [WorkspaceStep.Waiting, WorkspaceStep.Building, WorkspaceStep.Describing],
            steps
        );
        Assert.Equal("*\n", File.ReadAllText(Path.Combine(tree.Root, ".assay", ".gitignore")));
    }

    [Fact]
    public async Task A_folder_where_nothing_can_be_written_is_named()
    {
        using var tree = TestTree.Empty();
        tree.File("A.csproj", "<Project />");
        var inTheWay = tree.File(".assay", "");

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request(tree.Root), ["10.0.1"])
        );

        Assert.Contains(inTheWay, fault.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be written", fault.Message, StringComparison.Ordinal);
    }
}
