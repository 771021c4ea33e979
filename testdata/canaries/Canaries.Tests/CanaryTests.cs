using System.IO;
using Xunit;

namespace Canaries.Tests;

public class OnceTests
{
    [Fact]
    public void The_limit_is_seven() => Assert.Equal(7, Once.Limit);

    [Fact]
    public void What_is_cached_is_42() => Assert.Equal(42, Once.Cached);

    [Fact]
    public void What_is_cached_is_42_for_others_too() => Assert.Equal(42, Once.Cached);
}

public class EndsTests
{
    [Fact]
    public void It_counts() => Assert.Equal(3, Ends.Count(3));

    [Fact]
    public void It_goes_down() => Assert.Equal(3, Ends.Depth(3));

    [Fact]
    public void It_stays() => Assert.Equal(1, Ends.ExitUnless(fine: true));
}

public class LeavesTests
{
    [Fact]
    public void What_was_opened_can_be_closed()
    {
        Leaves.Open();
        Leaves.Close();
        Assert.False(Leaves.IsOpen);
    }

    [Fact]
    public void It_can_be_opened_by_others()
    {
        Leaves.Open();
        Assert.True(Leaves.IsOpen);
        Leaves.Close();
    }

    [Fact]
    public void Twice_three_is_six() => Assert.Equal(6, Leaves.Twice(3));

    [Fact]
    public void No_file_stays()
    {
        var file = Path.Combine(Path.GetTempPath(), "assay-canary.txt");
        Assert.False(File.Exists(file));
        Leaves.UseFile(file);
        Assert.False(File.Exists(file));
    }
}

public class SameTests
{
    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(2, 1, 2)]
    [InlineData(2, 2, 2)]
    public void The_larger_one(int a, int b, int larger) => Assert.Equal(larger, Same.Larger(a, b));

    [Fact]
    public void It_runs() => Same.Unasserted(4);
}
