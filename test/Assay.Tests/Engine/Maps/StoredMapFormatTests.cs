using System.Security.Cryptography;
using Assay.Engine.Map;

namespace Assay.Tests.Engine.Maps;

public sealed class StoredMapFormatTests
{
    [Fact]
    public void A_map_is_read_as_it_was_stored()
    {
        var map = SampleMaps.Project();
        var read = StoredMapFormat.Decode(StoredMapFormat.Encode(map))!;

        Assert.Equal(
            [("Tests.dll", "k-tests", true), ("Code.dll", "k-code", false)],
            read.Modules.Select(m => (m.File, m.Key, m.IsTestAssembly))
        );
        Assert.Equal("k-rest", read.Rest);
        Assert.Equal(map.Coverage.Tests, read.Coverage.Tests);
        foreach (var test in map.Coverage.Tests)
        {
            Assert.Equal(map.Coverage.ProbesOf(test), read.Coverage.ProbesOf(test));
            Assert.Equal(map.Effects.Of(test), read.Effects.Of(test));
        }
        Assert.Equal(map.Effects.Things, read.Effects.Things);
        Assert.Equal(map.Sensitive, read.Sensitive);
        Assert.Equal(map.Failing, read.Failing);
    }

    [Fact]
    public void What_another_version_wrote_is_not_read()
    {
        var body = StoredMapFormat.Encode(SampleMaps.Project())[..^SHA256.HashSizeInBytes];
        Assert.NotNull(StoredMapFormat.Decode([.. body, .. SHA256.HashData(body)]));
        BitConverter.GetBytes(BitConverter.ToInt32(body) + 1).CopyTo(body, 0);

        Assert.Null(StoredMapFormat.Decode([.. body, .. SHA256.HashData(body)]));
    }

    [Fact]
    public void A_map_that_ends_too_early_is_not_read()
    {
        var bytes = StoredMapFormat.Encode(SampleMaps.Project());

        Assert.All(
            Enumerable.Range(0, bytes.Length),
            length => Assert.Null(StoredMapFormat.Decode(bytes[..length]))
        );
        Assert.Null(StoredMapFormat.Decode([.. bytes, 0]));
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x01)]
    [InlineData(0x7f)]
    [InlineData(0x80)]
    [InlineData(0xff)]
    public void A_map_with_a_wrong_byte_anywhere_is_not_read(byte wrong)
    {
        var whole = StoredMapFormat.Encode(SampleMaps.Project());

        Assert.All(
            Enumerable.Range(0, whole.Length).Where(i => whole[i] != wrong),
            i =>
            {
                var bytes = whole.ToArray();
                bytes[i] = wrong;
                Assert.Null(StoredMapFormat.Decode(bytes));
            }
        );
    }
}
