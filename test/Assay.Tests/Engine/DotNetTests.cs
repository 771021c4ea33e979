using Assay.Engine;

namespace Assay.Tests.Engine;

public sealed class DotNetTests
{
    [Fact]
    public async Task The_command_tells_where_its_SDKs_and_runtimes_are()
    {
        var root = await DotNet.AskForRootAsync(
            Environment.CurrentDirectory,
            TestContext.Current.CancellationToken
        );

        Assert.True(Directory.Exists(Path.Combine(root, "sdk")));
        Assert.True(Directory.Exists(Path.Combine(root, "shared", "Microsoft.NETCore.App")));
    }

    [Fact]
    public void A_call_carries_nothing_of_the_SDK_that_we_were_started_from()
    {
        var call = DotNet.Command(Environment.CurrentDirectory);

        Assert.DoesNotContain("MSBuildSDKsPath", call.Environment.Keys);
        Assert.Equal("1", call.Environment["MSBUILDDISABLENODEREUSE"]);
    }
}
