namespace Assay.Analysis.Changes;

/// <summary>A module's code as bytes.</summary>
public static class ModuleCodeFormat
{
    private const byte Version = 1;

    /// <summary>The bytes.</summary>
    public static byte[] Encode(ModuleCode code)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(Version);
            writer.Write(code.Rest);
            foreach (var part in new[] { code.Methods, code.Types })
            {
                writer.Write7BitEncodedInt(part.Count);
                foreach (var (name, digest) in part)
                {
                    writer.Write(name);
                    writer.Write(digest);
                }
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The code; null for what another version wrote, or is damaged.</summary>
    public static ModuleCode? Decode(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            if (reader.ReadByte() != Version)
            {
                return null;
            }
            var rest = reader.ReadString();
            return new ModuleCode(Part(reader), Part(reader), rest);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Part(BinaryReader reader)
    {
        var part = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            part.Add(reader.ReadString(), reader.ReadString());
        }
        return part;
    }
}
