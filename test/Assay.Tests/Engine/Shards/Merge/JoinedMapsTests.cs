using System.Security.Cryptography;
using Assay.Engine;
using Assay.Engine.Map;
using Assay.Engine.Report.Runs;
using Assay.Engine.Shards.Merge;
using Assay.Tests.Engine.Maps;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Shards.Merge;

public sealed class JoinedMapsTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Maps_of_shards_joined_are_the_map_of_all_tests()
    {
        var all = SampleMaps.Stored();

        var joined = JoinedMaps.Of([
            Read(Maps(2, 2, all.Only(t => t is not "T/code"))),
            Read(Maps(1, 2, all.Only(t => t == "T/code"))),
        ]);

        var (project, map) = Assert.Single(joined.Maps);
        Assert.Equal("P", project);
        Assert.Null(joined.WhatIsMissing);
        Assert.Equal(4, joined.Tests);
        Assert.Equal(all.Key, map.Key);
        Assert.Equal(all.Rest, map.Rest);
        Assert.Equal(all.Coverage.Tests.Order(), map.Coverage.Tests.Order());
        foreach (var test in all.Coverage.Tests)
        {
            Assert.Equal(all.Coverage.ProbesOf(test), map.Coverage.ProbesOf(test));
            Assert.Equal(all.Effects.Of(test), map.Effects.Of(test));
        }
        Assert.Equal(all.Sensitive, map.Sensitive);
        Assert.Equal(all.Failing, map.Failing);
    }

    [Fact]
    public void Maps_of_another_build_are_not_joined_and_the_project_is_named()
    {
        var all = SampleMaps.Stored();
        var other = all with
        {
            Modules = [all.Modules[0], all.Modules[1] with { Key = "k-other" }],
        };

        var joined = JoinedMaps.Of([
            Maps(1, 2, all.Only(t => t == "T/code")),
            Maps(2, 2, other.Only(t => t == "T/file")),
        ]);

        Assert.Empty(joined.Maps);
        Assert.StartsWith(
            "The maps of P are not joined, because the machines did not build the same",
            Assert.Single(joined.LeftOut),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_missing_shard_is_named() =>
        Assert.Equal(
            "The maps of shard 2/2 are missing: run it, and merge again.",
            JoinedMaps.Of([Maps(1, 2, SampleMaps.Stored())]).WhatIsMissing
        );

    [Theory]
    [InlineData("T/code")]
    [InlineData("T/sensitive")]
    public void A_test_in_two_maps_is_refused(string test)
    {
        var map = SampleMaps.Stored().Only(t => t == test);

        var fault = Assert.Throws<AssayException>(() =>
            JoinedMaps.Of([Maps(1, 2, map), Maps(2, 2, map)])
        );

        Assert.Contains(
            $"the test {test} is in another one too",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Maps_of_different_runs_are_refused()
    {
        var one = Maps(1, 2, SampleMaps.Stored());
        var other = Maps(2, 2, SampleMaps.Stored());

        var fault = Assert.Throws<AssayException>(() =>
            JoinedMaps.Of([one, other with { Origin = other.Origin with { Commit = "def" } }])
        );

        Assert.Contains("do not belong together", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_wrong_byte_or_that_ends_too_early_is_refused()
    {
        var whole = File.ReadAllBytes(Written(Maps(1, 2, SampleMaps.Stored())));

        for (var i = 0; i < whole.Length; i += 7)
        {
            var bytes = whole.ToArray();
            bytes[i] ^= 0x55;
            Refused(bytes, "it is damaged");
            Refused(whole[..i], "it is damaged");
        }
    }

    // Whoever means harm makes the digest fit.
    [Fact]
    public void What_was_changed_on_purpose_is_read_or_refused_and_nothing_else()
    {
        var whole = File.ReadAllBytes(Written(Maps(1, 2, SampleMaps.Stored())));
        var body = whole[..^SHA256.HashSizeInBytes];

        for (var i = 0; i < body.Length; i++)
        {
            var bytes = body.ToArray();
            bytes[i] = 0xff;
            var file = Path.Combine(_tree.Root, "x.assaymap");
            File.WriteAllBytes(file, [.. bytes, .. SHA256.HashData(bytes)]);
            try
            {
                JoinedMaps.Of([ShardMaps.Read(file)]);
            }
            catch (AssayException e)
            {
                Assert.Equal(Fault.Usage, e.Fault);
            }
        }
    }

    [Fact]
    public void A_map_that_says_something_else_of_the_same_assemblies_holds_for_none_of_them()
    {
        var map = SampleMaps.Stored();
        var now = SampleMaps.Rewritten(
            SampleMaps.Tests(),
            SampleMaps.Module("Code.dll", "k-code", probes: 5)
        );

        Assert.Null(map.AsOf(now));
        Assert.Null(map.StillHolding(now).Of("T/code"));
    }

    private static ShardMaps Maps(int index, int count, StoredMap map) =>
        new(
            new ShardOrigin(
                $"/m{index}",
                new ShardPart(index, count, ShardSamples.Digest, null),
                "abc"
            ),
            [("P", map)]
        );

    private string Written(ShardMaps maps)
    {
        var file = Path.Combine(_tree.Root, ShardMaps.FileName(maps.Origin.Shard));
        using var stream = File.Create(file);
        maps.Write(stream);
        return file;
    }

    private ShardMaps Read(ShardMaps maps) => ShardMaps.Read(Written(maps));

    private void Refused(byte[] bytes, string why)
    {
        var file = Path.Combine(_tree.Root, "damaged.assaymap");
        File.WriteAllBytes(file, bytes);

        var fault = Assert.Throws<AssayException>(() => ShardMaps.Read(file));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }
}
