using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Shards;

/// <summary>
/// Which test is in which shard: a pure function of the tests and a timings file, the same on every machine. What the
/// file knows is packed, the longest first, each into the shard with least to do; what it does not know goes by a hash.
/// </summary>
public sealed class ShardAssignment
{
    private readonly Dictionary<string, int> _shards = new(StringComparer.Ordinal);

    private ShardAssignment(IReadOnlyList<ShardPiece> pieces, Timings? timings, int count)
    {
        Count = count;
        TimingsDigest = timings?.Digest;
        Pieces = pieces.Count;
        var loads = new long[count];
        foreach (
            var (piece, weight) in pieces
                .Select(p => (Piece: p, Weight: timings?.Of(p)))
                .OrderByDescending(p => p.Weight)
                .ThenBy(p => p.Piece.Key, StringComparer.Ordinal)
        )
        {
            // Of those that are alike the first.
            var shard = weight is null
                ? ByHash(piece.Key, count)
                : Array.IndexOf(loads, loads.Min());
            loads[shard] += weight ?? 0;
            foreach (var method in piece.Methods)
            {
                _shards[method] = shard + 1;
            }
        }
        Digest = DigestOf(count, _shards);
    }

    /// <summary>Divides a solution.</summary>
    /// <param name="suites">All of its suites, with all of their cases.</param>
    /// <param name="undriven">Names of the projects that only their own runners can run: as a whole.</param>
    /// <param name="timings">How long tests took; null where that is not given.</param>
    /// <param name="count">How many shards, at least one.</param>
    public static ShardAssignment Of(
        IEnumerable<ProjectSuite> suites,
        IEnumerable<string> undriven,
        Timings? timings,
        int count
    ) => new(ShardPieces.Of(suites, undriven), timings, count);

    /// <summary>How many shards there are.</summary>
    public int Count { get; }

    /// <summary>How many pieces there were to divide.</summary>
    public int Pieces { get; }

    /// <summary>Digest of the timings; null where there were none.</summary>
    public string? TimingsDigest { get; }

    /// <summary>Stands for the whole of it: two machines with the same digest divide the same tests in the same way.</summary>
    public string Digest { get; }

    /// <summary>The shard of a test, from 1.</summary>
    public int Of(TestCase test) => _shards[TestMethod.Of(test)];

    /// <summary>The shard of a project that only its own runner can run.</summary>
    public int OfProject(string name) => _shards[ShardPieces.WholeProject(name)];

    /// <summary>
    /// The shard of what no timing is known of, from 0: the first eight bytes of the SHA-256 of the name in UTF-8, as a
    /// number whose first byte counts most, modulo the number of shards.
    /// </summary>
    internal static int ByHash(string key, int count) =>
        (int)(
            BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)))
            % (ulong)count
        );

    private static string DigestOf(int count, Dictionary<string, int> shards)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"assay/shards/1 {count.ToString(CultureInfo.InvariantCulture)}");
        foreach (var (method, shard) in shards.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Add($"{shard.ToString(CultureInfo.InvariantCulture)} {method}");
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
