using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Engine.Shards;

/// <summary>How long the tests of each method took, all rows together.</summary>
/// <param name="methods">Hundredths of a millisecond by name of the method: whole numbers add up to the same on every machine.</param>
public sealed class Timings(IReadOnlyDictionary<string, long> methods)
{
    /// <summary>How many of the unit make a millisecond.</summary>
    internal const int PerMillisecond = 100;

    /// <summary>Hundredths of a millisecond by name of the method.</summary>
    public IReadOnlyDictionary<string, long> Methods { get; } = methods;

    /// <summary>Stands for all that is said, and not for how it is written down.</summary>
    public string Digest { get; } = DigestOf(methods);

    // What a test takes beside its own code: pieces of which nothing was measured must not all go to one shard.
    private const long Least = PerMillisecond / 10;

    /// <summary>What the tests of a piece took, those of which it is known; null where it is known of none.</summary>
    public long? Of(ShardPiece piece)
    {
        var known = piece.Methods.SelectMany(m => m.EndsWith('/') ? InProject(m) : In(m)).ToArray();
        return known.Length == 0 ? null : known.Sum(time => Math.Max(time, Least));
    }

    private IEnumerable<long> In(string method) =>
        Methods.TryGetValue(method, out var time) ? [time] : [];

    private IEnumerable<long> InProject(string start) =>
        Methods.Where(m => m.Key.StartsWith(start, StringComparison.Ordinal)).Select(m => m.Value);

    private static string DigestOf(IReadOnlyDictionary<string, long> methods)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (method, time) in methods.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{time} {method}\n")
                )
            );
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
