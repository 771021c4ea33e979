namespace Assay.Analysis.Coverage;

/// <summary>
/// A set of probe numbers as bytes: for each run of neighbours the gap since the last run and the run's length, as
/// variable-length numbers. Blocks of a method have neighbouring numbers, so that runs are long.
/// </summary>
public static class ProbeSet
{
    /// <summary>Writes numbers that ascend.</summary>
    /// <exception cref="ArgumentException">The numbers do not ascend.</exception>
    public static byte[] Encode(ReadOnlySpan<int> probes)
    {
        var bytes = new Bytes();
        var next = 0;
        for (var i = 0; i < probes.Length; )
        {
            if (probes[i] < next)
            {
                throw new ArgumentException("The probes of a set must ascend.", nameof(probes));
            }
            var run = 1;
            while (i + run < probes.Length && probes[i + run] == probes[i] + run)
            {
                run++;
            }
            bytes.Number(probes[i] - next);
            bytes.Number(run);
            next = probes[i] + run;
            i += run;
        }
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <param name="bytes">The whole set.</param>
    /// <param name="limit">Every number of the set is below this.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static int[] Decode(ReadOnlySpan<byte> bytes, int limit)
    {
        var probes = new List<int>();
        var reader = new ByteReader(bytes);
        long next = 0;
        while (!reader.IsAtEnd)
        {
            next += reader.Number();
            var run = reader.Number();
            if (run == 0 || next + run > limit)
            {
                throw new InvalidDataException(
                    "The coverage map is damaged: a probe is out of range."
                );
            }
            for (var i = 0; i < run; i++)
            {
                probes.Add((int)next++);
            }
        }
        return [.. probes];
    }

    /// <summary>True where an encoded set has any of the wanted probes.</summary>
    /// <param name="bytes">The whole set.</param>
    /// <param name="wantedBelow">For each number, how many probes below it are wanted.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    internal static bool HasAny(ReadOnlySpan<byte> bytes, int[] wantedBelow)
    {
        var reader = new ByteReader(bytes);
        long next = 0;
        while (!reader.IsAtEnd)
        {
            next += reader.Number();
            var end = next + reader.Number();
            if (end >= wantedBelow.Length)
            {
                throw ByteReader.Damaged();
            }
            if (wantedBelow[end] > wantedBelow[next])
            {
                return true;
            }
            next = end;
        }
        return false;
    }
}
