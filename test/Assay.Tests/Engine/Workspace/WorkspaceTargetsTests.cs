using Assay.Engine;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Solutions;
using Assay.Engine.Workspace.Targets;
using Assay.Model;
using Assay.Tests.Engine.Workspace.Targets;
using Assay.Tests.TestData;
using static Assay.Tests.Engine.Workspace.WorkspaceLoading;

namespace Assay.Tests.Engine.Workspace;

public sealed class WorkspaceTargetsTests
{
    [Fact]
    public async Task A_machine_with_an_older_runtime_runs_the_target_that_it_can()
    {
        var workspace = await LoadAsync(Request("Shapes.slnx"), ["8.0.1"]);

        Assert.Equal(["Multi", "Old"], workspace.Projects.Select(p => p.Name));
        Assert.All(workspace.Projects, p => Assert.Equal("net8.0", p.TargetFramework));
    }

    [Fact]
    public async Task The_target_that_the_user_names_is_taken()
    {
        var workspace = await LoadAsync(
            Request("Shapes.slnx") with
            {
                Framework = "net8.0",
            },
            ["8.0.1", "10.0.1"]
        );

        Assert.Equal(["Multi", "Old"], workspace.Projects.Select(p => p.Name));
        Assert.Contains(
            workspace.SetAside,
            a => a == new SetAside("One/Tests/Tests", "It does not target net8.0, only net10.0.")
        );
    }

    [Fact]
    public async Task Where_nothing_can_run_here_there_is_nothing_to_run()
    {
        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request("Shapes.slnx"), ["7.0.1"])
        );

        Assert.Equal(Fault.NothingToRun, fault.Fault);
        Assert.Equal("Shapes.slnx holds no test project that can be run here.", fault.Message);
        Assert.Equal(5, fault.Details.Count);
        Assert.Contains(
            fault.Details,
            d =>
                d.StartsWith(
                    "Old: It targets net8.0, for which this machine has no runtime",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task A_test_project_for_the_NET_Framework_alone_is_nothing_to_run()
    {
        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request("Framework"), ["10.0.1"])
        );

        Assert.Equal(Fault.NothingToRun, fault.Fault);
        Assert.Equal(
            [
                "Framework: It targets net472, and .NET Framework runs on Windows only; run Assay there, or add a target such as net8.0 or newer.",
            ],
            fault.Details
        );
    }

    [Fact]
    public async Task Where_the_NET_Framework_is_its_tests_run_by_their_own_runner()
    {
        var workspace = await LoadAsync(Request("Framework"), [], hasNetFramework: true);

        var project = Assert.Single(workspace.Projects);
        Assert.Equal("net472", project.TargetFramework);
        Assert.Empty(project.Frameworks);
        Assert.Equal("no host runs on .NET Framework", project.NoDriverReason);
    }

    [Fact]
    public async Task A_project_without_tests_is_nothing_to_run()
    {
        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            LoadAsync(Request("Helpers/Helpers.csproj"), ["10.0.1"])
        );

        Assert.Equal(Fault.NothingToRun, fault.Fault);
        Assert.StartsWith(
            "Helpers.csproj holds no test project;",
            fault.Message,
            StringComparison.Ordinal
        );
    }
}
