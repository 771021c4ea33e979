using Assay.Engine.Workspace.Targets;

namespace Assay.Tests.Engine.Workspace.Targets;

public sealed class InstalledRuntimesTests
{
    [Fact]
    public async Task The_runtime_that_runs_this_test_is_among_those_found()
    {
        var runtimes = await InstalledRuntimes.FindAsync(
            Environment.CurrentDirectory,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            runtimes.Of("Microsoft.NETCore.App"),
            v => v.Number == new Version(Environment.Version.ToString(3))
        );
    }

    [Theory]
    [InlineData("10.0.0-preview.9", "10.0.0-preview.10")]
    [InlineData("10.0.0-rc.1", "10.0.0")]
    [InlineData("9.0.10", "10.0.0-preview.1")]
    [InlineData("8.0.2", "8.0.10")]
    public void Versions_are_ordered_as_the_host_orders_them(string earlier, string later)
    {
        Assert.True(RuntimeVersion.TryParse(earlier, out var one));
        Assert.True(RuntimeVersion.TryParse(later, out var other));

        Assert.True(one.CompareTo(other) < 0);
        Assert.True(other.CompareTo(one) > 0);
        Assert.Equal(later, other.ToString());
    }

    [Fact]
    public void What_is_no_version_is_refused() =>
        Assert.False(RuntimeVersion.TryParse("latest", out _));
}
