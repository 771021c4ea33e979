using System.Diagnostics;
using Assay.Engine;
using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Solutions;

public sealed class SolutionPropertiesTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Environment_variables_are_properties_of_the_solution_in_any_case()
    {
        var dotnet = Command();
        dotnet.Environment["CONFIGURATION"] = "Release";

        Assert.Equal(
            new SolutionProperties("Release", null),
            await SolutionProperties.FindAsync(Solution, null, dotnet, Cancel)
        );
    }

    [Fact]
    public async Task What_the_user_names_goes_first()
    {
        var dotnet = Command();
        dotnet.Environment["Configuration"] = "Release";
        dotnet.Environment["Platform"] = "x64";

        Assert.Equal(
            new SolutionProperties("Checked", "x64"),
            await SolutionProperties.FindAsync(Solution, "Checked", dotnet, Cancel)
        );
    }

    [Fact]
    public async Task Where_nothing_sets_them_MSBuild_is_not_asked()
    {
        var dotnet = Command();
        dotnet.FileName = "no-such-command";

        Assert.Equal(
            new SolutionProperties("Checked", null),
            await SolutionProperties.FindAsync(Solution, "Checked", dotnet, Cancel)
        );
    }

    [Fact]
    public async Task What_MSBuild_leaves_behind_where_it_fails_is_cleared_and_hides_no_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is a script of a shell");
        _tree.File("Directory.Solution.props", "<Project />");
        // A folder in the place of the answer can't be deleted as a file.
        var dotnet = new ProcessStartInfo("sh")
        {
            ArgumentList =
            {
                "-c",
                "for a; do case $a in -getResultOutputFile:*) mkdir \"${a#*:}\";; esac; done; exit 1",
            },
        };

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            SolutionProperties.FindAsync(Solution, null, dotnet, Cancel)
        );

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Equal(
            [".gitignore"],
            Directory
                .EnumerateFiles(
                    Path.Combine(_tree.Root, ".assay"),
                    "*",
                    SearchOption.AllDirectories
                )
                .Select(Path.GetFileName)
        );
        Assert.Empty(
            Directory.EnumerateDirectories(Path.Combine(_tree.Root, ".assay", "solution"))
        );
    }

    [Fact]
    public async Task What_cannot_be_read_is_named()
    {
        _tree.File("Directory.Solution.props", "<Project>");

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            SolutionProperties.FindAsync(Solution, null, Command(), Cancel)
        );

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Contains(
            "Directory.Solution.props",
            Assert.Single(fault.Details),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [".gitignore"],
            Directory.GetFiles(Path.Combine(_tree.Root, ".assay")).Select(Path.GetFileName)
        );
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Solution => Path.Combine(_tree.Root, "A.slnx");

    // Whatever the environment of the tests has set.
    private ProcessStartInfo Command()
    {
        var dotnet = DotNet.Command(_tree.Root);
        foreach (
            var name in dotnet
                .Environment.Keys.Where(k =>
                    k.Equals("Configuration", StringComparison.OrdinalIgnoreCase)
                    || k.Equals("Platform", StringComparison.OrdinalIgnoreCase)
                )
                .ToArray()
        )
        {
            dotnet.Environment.Remove(name);
        }
        return dotnet;
    }
}
