using System.Runtime.InteropServices;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host;

public class DotNetLocationTests
{
    // What a test run by dotnet test inherits from it must not be what is seen here.
    private static readonly Dictionary<string, string> Misleading = new()
    {
        ["DOTNET_ROOT_" + RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant()] =
            "nowhere",
        ["DOTNET_HOST_PATH"] = "nowhere",
    };

    [Fact]
    public async Task Tests_are_told_where_DotNet_is_as_VSTest_does()
    {
        var told = await ToldAsync(Framework.XUnit2, "xunit2", "Life", "Life.Output");
        Assert.True(File.Exists(told[1]), told[1]);
        Assert.Equal(Path.GetDirectoryName(told[1]), told[0]);
    }

    [Fact]
    public async Task And_as_the_testing_platform_does()
    {
        var told = await ToldAsync(Framework.XUnit3, "xunit3", "LifeOnPlatform", "Life.Facts");
        Assert.True(Directory.Exists(Path.Combine(told[0], "shared")), told[0]);
        Assert.Equal("nowhere", told[1]);
    }

    private static async Task<string[]> ToldAsync(
        Framework framework,
        string tree,
        string project,
        string testClass
    )
    {
        await using var host = await HostRun.StartAsync(
            new HostRequest(framework, BuiltTree.Assembly(tree, project))
            {
                UsesTestingPlatform = framework == Framework.XUnit3,
                EnvironmentVariables = Misleading,
            }
        );
        var id = testClass + ".Tells_where_DotNet_is";
        var batch = await host.RunAsync(c => c.Id == id);
        return batch[id].Output!.Trim().ReplaceLineEndings("\n").Split('\n');
    }
}
