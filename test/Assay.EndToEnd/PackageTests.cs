using System.Reflection.PortableExecutable;
using Assay.Tests.TestData;

namespace Assay.EndToEnd;

public sealed class PackageTests
{
    [Fact]
    public async Task The_installed_tool_says_the_version_that_was_packed()
    {
        var call = await ToolCall.AssayAsync(Path.GetTempPath(), "--version");

        Assert.Equal(
            new ToolCall(0, InstalledTool.Version + "\n", ""),
            call with
            {
                Out = call.Out.ReplaceLineEndings("\n"),
            }
        );
    }

    // A start-up time is measured in bench/; here is what it rests on.
    [Theory]
    [InlineData("assay.dll")]
    [InlineData("Assay.Engine.dll")]
    [InlineData("System.CommandLine.dll")]
    [InlineData("Spectre.Console.dll")]
    public async Task Code_that_runs_at_the_start_is_compiled_ahead_of_time(string assembly)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(await FolderAsync(), assembly)));

        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }

    [Theory]
    [InlineData("Assay.Host.dll")]
    [InlineData("Assay.Host.MSTest.dll")]
    [InlineData("Assay.Host.NUnit.dll")]
    [InlineData("Assay.Host.TUnit.dll")]
    [InlineData("Assay.Host.XUnit2.dll")]
    [InlineData("Assay.Host.XUnit3.dll")]
    public async Task The_host_is_shipped_apart_and_for_every_runtime(string assembly)
    {
        var host = Path.Combine(await FolderAsync(), "host");
        using var image = new PEReader(File.OpenRead(Path.Combine(host, assembly)));

        Assert.True(File.Exists(Path.Combine(host, "Assay.Model.dll")));
        Assert.Equal(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.False(File.Exists(Path.Combine(await FolderAsync(), assembly)));
    }

    [Fact]
    public async Task A_newer_runtime_will_do_too()
    {
        var config = await File.ReadAllTextAsync(
            Path.Combine(await FolderAsync(), "assay.runtimeconfig.json"),
            TestContext.Current.CancellationToken
        );

        Assert.Contains("\"rollForward\": \"Major\"", config, StringComparison.Ordinal);
    }

    private static async Task<string> FolderAsync()
    {
        var store = Path.Combine(Path.GetDirectoryName(await InstalledTool.PathAsync())!, ".store");
        var assembly = Assert.Single(
            Directory.EnumerateFiles(store, "assay.dll", SearchOption.AllDirectories)
        );
        return Path.GetDirectoryName(assembly)!;
    }
}
