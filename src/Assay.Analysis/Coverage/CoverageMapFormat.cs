namespace Assay.Analysis.Coverage;

/// <summary>A coverage map as bytes. A map of another version is not read: it is a cache, and made again.</summary>
public static class CoverageMapFormat
{
    private const int Version = 1;
    private static ReadOnlySpan<byte> Mark => "assaymap"u8;

    /// <summary>Writes a map.</summary>
    public static byte[] Encode(CoverageMap map)
    {
        var bytes = new Bytes();
        bytes.Raw(Mark);
        bytes.Number(Version);
        bytes.Number(map.Modules.Count);
        foreach (var module in map.Modules)
        {
            bytes.Text(module.Name);
            bytes.Number(module.Probes);
        }
        bytes.Number(map.DistinctSets);
        for (var i = 0; i < map.DistinctSets; i++)
        {
            bytes.Block(map.Set(i));
        }
        bytes.Number(map.Tests.Count);
        for (var i = 0; i < map.Tests.Count; i++)
        {
            bytes.Text(map.Tests[i]);
            bytes.Number(map.SetOf(i));
        }
        return bytes.ToArray();
    }

    /// <summary>Reads a map.</summary>
    /// <returns>Null where another version wrote it.</returns>
    /// <exception cref="InvalidDataException">The bytes are damaged or no map.</exception>
    public static CoverageMap? Decode(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Mark))
        {
            throw new InvalidDataException("This is no coverage map.");
        }
        var reader = new ByteReader(bytes[Mark.Length..]);
        if (reader.Number() != Version)
        {
            return null;
        }
        var modules = new MappedModule[reader.Count()];
        long probes = 0;
        for (var i = 0; i < modules.Length; i++)
        {
            modules[i] = new MappedModule(reader.Text(), reader.Number());
            probes += modules[i].Probes;
        }
        var sets = new byte[reader.Count()][];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = reader.Block().ToArray();
        }
        var tests = new string[reader.Count()];
        var setOf = new int[tests.Length];
        for (var i = 0; i < tests.Length; i++)
        {
            tests[i] = reader.Text();
            setOf[i] = reader.Number();
            if (setOf[i] >= sets.Length)
            {
                throw ByteReader.Damaged();
            }
        }
        return reader.IsAtEnd && probes <= int.MaxValue
            ? new CoverageMap(modules, tests, sets, setOf)
            : throw ByteReader.Damaged();
    }
}
