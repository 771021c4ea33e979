using System.Diagnostics;
using Assay.Engine;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine;

public sealed class ChildProcessTests
{
    [Fact]
    public async Task A_folder_that_is_not_there_is_told_from_a_command_that_is_not()
    {
        using var tree = TestTree.Empty();
        var gone = Path.Combine(tree.Root, "gone");

        var fault = await Assert.ThrowsAsync<AssayException>(() => RunAsync("dotnet", gone));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.StartsWith(
            $"The folder '{gone}' does not exist;",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Null(await RunAsync("no-such-command", tree.Root));
    }

    private static Task<int?> RunAsync(string command, string folder) =>
        ChildProcess.RunAsync(
            new ProcessStartInfo(command) { WorkingDirectory = folder },
            _ => { },
            TestContext.Current.CancellationToken
        );
}
