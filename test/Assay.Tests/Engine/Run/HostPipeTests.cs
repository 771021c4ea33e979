using Assay.Engine.Run;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

public sealed class HostPipeTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_pipe_lies_in_the_temporary_folder_by_its_full_path()
    {
        var name = HostPipe.NewName(_tree.Root);
        Assert.Equal(
            OperatingSystem.IsWindows() ? null : _tree.Root,
            Path.GetDirectoryName(name) is { Length: > 0 } folder ? folder : null
        );
        Assert.NotEqual(name, HostPipe.NewName(_tree.Root));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void A_long_temporary_folder_is_not_used(int length)
    {
        var folder = Path.Combine(_tree.Root, new string('x', length));
        Directory.CreateDirectory(folder);
        Assert.InRange(HostPipe.NewName(folder).Length, 1, 100);
    }

    [Fact]
    public void A_temporary_folder_that_is_missing_is_not_used()
    {
        var folder = Path.Combine(_tree.Root, "missing");
        Assert.DoesNotContain(folder, HostPipe.NewName(folder), StringComparison.Ordinal);
    }
}
