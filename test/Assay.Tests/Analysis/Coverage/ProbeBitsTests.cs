using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Coverage;

public sealed class ProbeBitsTests
{
    private readonly ProbeBits _bits = new(130);

    [Fact]
    public void What_was_added_comes_back_ascending_and_once()
    {
        _bits.Add(129, 0, 64, 63);
        _bits.Add(64);

        Assert.Equal([0, 63, 64, 129], _bits.ToArray());
        Assert.True(_bits.Contains(63));
        Assert.False(_bits.Contains(62));
    }

    [Fact]
    public void Another_set_is_added_as_a_whole()
    {
        var other = new ProbeBits(130);
        other.Add(1, 100);
        _bits.Add(2, 100);

        _bits.Add(other);

        Assert.Equal([1, 2, 100], _bits.ToArray());
        Assert.Equal([1, 100], other.ToArray());
    }

    [Fact]
    public void All_of_several_are_in_it_only_where_none_is_missing()
    {
        _bits.Add(3, 70);

        Assert.True(_bits.ContainsAll([3, 70]));
        Assert.False(_bits.ContainsAll([3, 71]));
    }

    [Fact]
    public void What_two_sets_share_counts_only_where_a_third_has_not_got_it()
    {
        var (other, known) = (new ProbeBits(130), new ProbeBits(130));
        _bits.Add(5, 128);
        other.Add(5, 128);
        known.Add(5);

        Assert.True(_bits.SharesMoreThan(other, known));
        known.Add(128);
        Assert.False(_bits.SharesMoreThan(other, known));
    }

    [Fact]
    public void It_is_empty_once_cleared()
    {
        _bits.Add(7);

        _bits.Clear();

        Assert.Empty(_bits.ToArray());
    }
}
