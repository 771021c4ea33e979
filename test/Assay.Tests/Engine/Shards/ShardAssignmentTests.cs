using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Shards;
using Assay.Tests.Engine.Plan;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Shards;

public class ShardAssignmentTests
{
    public static MatrixTheoryData<int, int> Random => new([.. Enumerable.Range(0, 25)], [1, 3, 7]);

    public static MatrixTheoryData<string, int> Recorded =>
        new([.. RecordedSuite.Names], [2, 3, 4, 8]);

    [Theory]
    [MemberData(nameof(Random))]
    public void Every_test_is_in_exactly_one_shard_and_groups_stay_whole(int seed, int count)
    {
        var random = new RandomSuites(seed);
        foreach (var timings in (Timings?[])[random.Timings, null])
        {
            var shards = ShardAssignment.Of(random.Suites, [], timings, count);

            Assert.All(random.Cases, c => Assert.InRange(shards.Of(c), 1, count));
            Assert.All(
                random.Cases.GroupBy(c => (c.Project.Name, c.Host.Group)),
                group => Assert.Single(group.Select(shards.Of).Distinct())
            );
        }
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void The_order_in_which_tests_are_found_does_not_matter(int seed, int count)
    {
        var random = new RandomSuites(seed);
        var one = ShardAssignment.Of(random.Suites, [], random.Timings, count);

        var other = ShardAssignment.Of(random.Shuffled(), [], random.Timings, count);

        Assert.Equal(one.Digest, other.Digest);
        Assert.All(random.Cases, c => Assert.Equal(one.Of(c), other.Of(c)));
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void Rows_that_are_named_anew_on_each_machine_change_nothing(int seed, int count)
    {
        var random = new RandomSuites(seed);
        var one = ShardAssignment.Of(random.Suites, [], random.Timings, count);
        var renamed = random
            .Suites.Select(s =>
                s with
                {
                    // Other names, and another number of rows.
                    Cases =
                    [
                        .. s
                            .Cases.DistinctBy(c => (c.Host.Class, c.Host.Method))
                            .Select(c =>
                                c with
                                {
                                    Host = c.Host with
                                    {
                                        Id = $"{c.Host.Class}.{c.Host.Method}(t: 12:00:00)",
                                    },
                                }
                            ),
                    ],
                }
            )
            .ToArray();

        var other = ShardAssignment.Of(renamed, [], random.Timings, count);

        Assert.Equal(one.Digest, other.Digest);
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void No_shard_takes_longer_than_the_even_share_and_the_longest_piece_together(
        int seed,
        int count
    )
    {
        var random = new RandomSuites(seed);
        var shards = ShardAssignment.Of(random.Suites, [], random.Timings, count);

        var pieces = Pieces(random.Suites, random.Timings);
        var loads = Loads(pieces, shards);

        Assert.True(
            loads.Max() <= pieces.Sum(p => p.Time) / (double)count + pieces.Max(p => p.Time),
            string.Join(", ", loads)
        );
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_longest_shard_is_within_a_third_of_the_best_possible(int count)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var names = Enumerable.Range(0, 8).Select(i => $"C{i}.M").ToArray();
            var suite = Suites.Suite(Suites.Project("P"), names);
            var timings = new Timings(
                names.ToDictionary(n => "P/" + n, _ => (long)random.Next(100, 10_000))
            );
            var shards = ShardAssignment.Of([suite], [], timings, count);

            var best = Best([.. timings.Methods.Values], new long[count], 0);

            Assert.True(3 * Loads(Pieces([suite], timings), shards).Max() <= 4 * best);
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Shards_of_a_recorded_suite_take_hardly_longer_than_the_least_that_is_possible(
        string name,
        int count
    )
    {
        var recorded = RecordedSuite.Read(name);
        var timings = new Timings(
            recorded
                .Suite.Cases.GroupBy(c => $"{name}/{c.Host.Class}.{c.Host.Method}")
                .ToDictionary(
                    g => g.Key,
                    g => g.Sum(c => (long)(recorded.Durations[c.Id].TotalMilliseconds * 100))
                )
        );
        var shards = ShardAssignment.Of([recorded.Suite], [], timings, count);

        var pieces = Pieces([recorded.Suite], timings);
        var loads = Loads(pieces, shards);

        var least = Math.Max(pieces.Max(p => p.Time), pieces.Sum(p => p.Time) / (double)count);
        Assert.InRange(loads.Max() / least, 0, 1.05);
    }

    [Fact]
    public void A_test_that_the_timings_do_not_know_goes_by_a_hash_and_moves_no_other()
    {
        var project = Suites.Project("P");
        string[] known = ["A.M", "B.M", "C.M"];
        var timings = new Timings(known.ToDictionary(k => "P/" + k, _ => 100L));
        var before = ShardAssignment.Of([Suites.Suite(project, known)], [], timings, 3);

        var suite = Suites.Suite(project, [.. known, "New.M"]);
        var after = ShardAssignment.Of([suite], [], timings, 3);

        Assert.All(suite.Cases.Take(3), c => Assert.Equal(before.Of(c), after.Of(c)));
        Assert.Equal([1, 2, 3], suite.Cases.Take(3).Select(after.Of));
        Assert.Equal(ShardAssignment.ByHash("P/New.M", 3) + 1, after.Of(suite.Cases[3]));
    }

    // As the documentation says it: printf %s NAME | sha256sum, its first 16 digits as a number, modulo n.
    [Theory]
    [InlineData(
        "Orchard.Tests/Orchard.TaxTests.A_country_can_be_registered",
        0xcd7157d146999bc7,
        5
    )]
    [InlineData("é/C.M", 0xba9415f119282669, 7)]
    public void The_hash_is_the_documented_one(string key, ulong first, int count) =>
        Assert.Equal((int)(first % (ulong)count), ShardAssignment.ByHash(key, count));

    [Fact]
    public void Other_timings_another_number_or_another_test_make_another_assignment()
    {
        var suite = Suites.Suite(Suites.Project("P"), "A.M", "B.M", "C.M");
        var timings = new Timings(
            new Dictionary<string, long> { ["P/A.M"] = 1000, ["P/B.M"] = 500 }
        );
        var longer = new Timings(
            new Dictionary<string, long> { ["P/A.M"] = 1000, ["P/B.M"] = 5000 }
        );
        var digests = new[]
        {
            ShardAssignment.Of([suite], [], timings, 2),
            ShardAssignment.Of([suite], [], longer, 2),
            ShardAssignment.Of([suite], [], timings, 3),
            ShardAssignment.Of([suite], ["Own"], timings, 2),
        };

        Assert.Equal(4, digests.Select(d => d.Digest).Distinct().Count());
        Assert.Equal(timings.Digest, digests[0].TimingsDigest);
        Assert.Null(ShardAssignment.Of([suite], [], null, 2).TimingsDigest);
    }

    [Fact]
    public void A_project_of_its_own_runner_is_packed_by_what_all_of_its_tests_took()
    {
        var suite = Suites.Suite(Suites.Project("P"), "A.M", "B.M");
        var timings = new Timings(
            new Dictionary<string, long>
            {
                ["P/A.M"] = 500,
                ["P/B.M"] = 400,
                ["Own/X.M"] = 300,
                ["Own/Y.M"] = 500,
                ["Own.Other/Z.M"] = 9000,
            }
        );

        var shards = ShardAssignment.Of([suite], ["Own"], timings, 2);

        Assert.Equal([1, 2, 2], [shards.OfProject("Own"), .. suite.Cases.Select(shards.Of)]);
    }

    // What must stay together: groups, or single methods where tests may leave their group.
    private static (TestCase Test, long Time)[] Pieces(
        IEnumerable<ProjectSuite> suites,
        Timings timings
    ) =>
        [
            .. suites
                .SelectMany(s => s.Cases)
                .GroupBy(c => c.Host.IsFree ? Method(c) : c.Project.Name + "/" + c.Host.Group)
                .Select(g =>
                    (
                        g.First(),
                        g.Select(Method).Distinct().Sum(m => timings.Methods.GetValueOrDefault(m))
                    )
                ),
        ];

    private static long[] Loads((TestCase Test, long Time)[] pieces, ShardAssignment shards) =>
        [
            .. Enumerable
                .Range(1, shards.Count)
                .Select(shard => pieces.Where(p => shards.Of(p.Test) == shard).Sum(p => p.Time)),
        ];

    private static string Method(TestCase test) =>
        $"{test.Project.Name}/{test.Host.Class}.{test.Host.Method}";

    private static long Best(long[] times, long[] loads, int next)
    {
        if (next == times.Length)
        {
            return loads.Max();
        }
        var best = long.MaxValue;
        for (var shard = 0; shard < loads.Length; shard++)
        {
            loads[shard] += times[next];
            best = Math.Min(best, Best(times, loads, next + 1));
            loads[shard] -= times[next];
        }
        return best;
    }
}
