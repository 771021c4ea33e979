using Assay.Engine;
using Assay.Engine.Shards;

namespace Assay.Tests.Engine.Shards;

public class ShardNumberTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/4", 2, 4)]
    [InlineData("1000/1000", 1000, 1000)]
    public void A_shard_is_written_as_its_number_and_how_many_there_are(
        string text,
        int index,
        int count
    ) => Assert.Equal(new ShardNumber(index, count), ShardNumber.Parse(text));

    [Theory]
    [InlineData("5/4", "names shard 5 of only 4")]
    [InlineData("0/4", "numbered from 1")]
    [InlineData("1/0", "asks for 0 shards")]
    [InlineData("1/1001", "asks for 1001 shards")]
    [InlineData("99999999999/4", "names no shard")]
    [InlineData("-1/4", "not '-1/4'")]
    [InlineData("2", "not '2'")]
    [InlineData("1/2/3", "not '1/2/3'")]
    [InlineData("a/b", "not 'a/b'")]
    [InlineData(" 1/2", "not ' 1/2'")]
    [InlineData("", "not ''")]
    public void What_names_no_shard_is_refused(string text, string sentence)
    {
        var fault = Assert.Throws<AssayException>(() => ShardNumber.Parse(text));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
        Assert.Contains("--shard", fault.Message, StringComparison.Ordinal);
    }
}
