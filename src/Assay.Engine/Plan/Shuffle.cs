using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Engine.Plan;

/// <summary>An order by chance that is the same on every machine: each test has a place that follows from a number and its id.</summary>
/// <param name="Seed">The number.</param>
public sealed record Shuffle(int Seed)
{
    /// <summary>The place of a test, from 0 to 1; those with higher ones begin first.</summary>
    public double Of(string test) =>
        BinaryPrimitives.ReadUInt64BigEndian(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{Seed} {test}")
                )
            )
        ) / (double)ulong.MaxValue;
}
