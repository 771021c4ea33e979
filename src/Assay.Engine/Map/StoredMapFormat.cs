using System.Security.Cryptography;
using System.Text;
using Assay.Analysis.Coverage;

namespace Assay.Engine.Map;

/// <summary>A stored map as bytes. What another version wrote, or is damaged, is not read: it is a cache, and made again.</summary>
internal static class StoredMapFormat
{
    private const int Version = 4;

    public static byte[] Encode(ProjectMap map) => Encode(StoredMap.Of(map));

    public static byte[] Encode(StoredMap map)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(map.Rest);
            All(
                writer,
                map.Modules,
                m =>
                {
                    writer.Write(m.File);
                    writer.Write(m.Key);
                    writer.Write(m.IsTestAssembly);
                }
            );
            Block(writer, CoverageMapFormat.Encode(map.Coverage));
            All(
                writer,
                map.Effects.Things,
                t =>
                {
                    writer.Write7BitEncodedInt(t.Module);
                    writer.Write7BitEncodedInt(t.Probe);
                    Text(writer, t.Target);
                    Text(writer, t.Place);
                    writer.Write((byte)t.By);
                }
            );
            Block(writer, CoverageMapFormat.Encode(map.Effects.Tests));
            All(
                writer,
                map.Sensitive,
                s =>
                {
                    writer.Write(s.Test);
                    Text(writer, s.Message);
                    Text(writer, s.StackTrace);
                }
            );
            All(writer, map.Failing, writer.Write);
        }
        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    public static StoredMap? Decode(byte[] bytes)
    {
        // What is damaged shows nowhere else: sets of tests are read only when they are asked for.
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (
            length < 0
            || !SHA256
                .HashData(bytes.AsSpan(0, length))
                .AsSpan()
                .SequenceEqual(bytes.AsSpan(length))
        )
        {
            return null;
        }
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        try
        {
            if (reader.ReadInt32() != Version)
            {
                return null;
            }
            var rest = reader.ReadString();
            var modules = All(
                reader,
                () =>
                    new StoredModule(reader.ReadString(), reader.ReadString(), reader.ReadBoolean())
            );
            var coverage = CoverageMapFormat.Decode(Block(reader));
            var things = All(
                reader,
                () =>
                    new TouchedThing(
                        reader.Read7BitEncodedInt(),
                        reader.Read7BitEncodedInt(),
                        Text(reader),
                        Text(reader)
                    )
                    {
                        By = (Toucher)reader.ReadByte(),
                    }
            );
            var touched = CoverageMapFormat.Decode(Block(reader));
            var sensitive = All(
                reader,
                () => new SensitiveTest(reader.ReadString(), Text(reader), Text(reader))
            );
            var failing = All(reader, reader.ReadString);
            return
                coverage is null
                || touched is null
                || coverage.Modules.Count != modules.Count
                || touched.ProbeCount != things.Count
                || things.Any(t =>
                    t.Module < 0
                    || t.Module >= modules.Count
                    || t.Probe < 0
                    || t.Probe >= coverage.Modules[t.Module].Probes
                )
                ? null
                : new StoredMap(
                    modules,
                    coverage,
                    new EffectMap(things, touched),
                    sensitive,
                    failing
                )
                {
                    Rest = rest,
                };
        }
        catch (Exception e)
            when (e is EndOfStreamException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    private static void All<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private static List<T> All<T>(BinaryReader reader, Func<T> read)
    {
        var items = new List<T>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            items.Add(read());
        }
        return items;
    }

    private static void Block(BinaryWriter writer, byte[] block)
    {
        writer.Write7BitEncodedInt(block.Length);
        writer.Write(block);
    }

    private static byte[] Block(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        // Memory is taken for what is there, not for what is said to be.
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        var block = length >= 0 && length <= left ? reader.ReadBytes(length) : [];
        return block.Length == length ? block : throw new EndOfStreamException();
    }

    private static void Text(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        writer.Write(text ?? "");
    }

    private static string? Text(BinaryReader reader)
    {
        var isText = reader.ReadBoolean();
        var text = reader.ReadString();
        return isText ? text : null;
    }
}
