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
        var count = 0;
        for (var runs = new ProbeRuns(bytes, limit); runs.Next(); )
        {
            count += runs.End - runs.First;
        }
        var probes = new int[count];
        var next = 0;
        for (var runs = new ProbeRuns(bytes, limit); runs.Next(); )
        {
            for (var probe = runs.First; probe < runs.End; probe++)
            {
                probes[next++] = probe;
            }
        }
        return probes;
    }

    /// <summary>True where an encoded set has any of the wanted probes.</summary>
    /// <param name="bytes">The whole set.</param>
    /// <param name="wantedBelow">For each number, how many probes below it are wanted.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    internal static bool HasAny(ReadOnlySpan<byte> bytes, int[] wantedBelow)
    {
        for (var runs = new ProbeRuns(bytes, wantedBelow.Length - 1); runs.Next(); )
        {
            if (wantedBelow[runs.End] > wantedBelow[runs.First])
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>Goes through the runs of neighbours of a set that <see cref="ProbeSet.Encode"/> wrote.</summary>
/// <param name="bytes">The whole set.</param>
/// <param name="limit">Every number of the set is below this.</param>
internal ref struct ProbeRuns(ReadOnlySpan<byte> bytes, int limit)
{
    private ByteReader _reader = new(bytes);

    /// <summary>The first number of the run.</summary>
    public int First { get; private set; }

    /// <summary>The number behind the last of the run.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next run; false where there is none.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public bool Next()
    {
        if (_reader.IsAtEnd)
        {
            return false;
        }
        var first = End + (long)_reader.Number();
        var length = _reader.Number();
        if (length == 0 || first + length > limit)
        {
            throw new InvalidDataException("The coverage map is damaged: a probe is out of range.");
        }
        First = (int)first;
        End = First + length;
        return true;
    }
}
