using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Engine.Map;
using Assay.Engine.Report.Runs;

namespace Assay.Engine.Shards.Merge;

/// <summary>The maps that a shard made, in the file in which they travel.</summary>
/// <param name="Origin">Where they come from.</param>
/// <param name="Maps">The maps, by project.</param>
public sealed record ShardMaps(
    ShardOrigin Origin,
    IReadOnlyList<(string Project, StoredMap Map)> Maps
)
{
    /// <summary>What such files end in.</summary>
    public const string Extension = ".assaymap";

    private const string Schema = "assay/shard-maps/1";
    private const long MostBytes = 1_000_000_000;

    /// <summary>What the file of a shard is called.</summary>
    public static string FileName(ShardPart shard) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"map-{shard.Index}-of-{shard.Count}{Extension}"
        );

    /// <summary>Writes them, with a digest behind.</summary>
    public void Write(Stream to)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Schema);
            writer.Write(Origin.Shard.Index);
            writer.Write(Origin.Shard.Count);
            writer.Write(Origin.Shard.Assignment);
            writer.Write(Origin.Shard.Timings ?? "");
            writer.Write(Origin.Commit ?? "");
            writer.Write(Maps.Count);
            foreach (var (project, map) in Maps)
            {
                writer.Write(project);
                var encoded = StoredMapFormat.Encode(map);
                writer.Write(encoded.Length);
                writer.Write(encoded);
            }
        }
        to.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        to.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    /// <summary>Reads a file that anybody may have written.</summary>
    /// <exception cref="AssayException">There is none, or it holds no maps of a shard.</exception>
    public static ShardMaps Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw Wrong(path, $"it is larger than {MostBytes / 1_000_000} MB");
            }
            var bytes = File.ReadAllBytes(path);
            var length = bytes.Length - SHA256.HashSizeInBytes;
            if (
                length < 0
                || !SHA256
                    .HashData(bytes.AsSpan(0, length))
                    .AsSpan()
                    .SequenceEqual(bytes.AsSpan(length))
            )
            {
                throw Wrong(path, "it is damaged");
            }
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
            return Read(path, reader);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AssayException(
                Fault.Usage,
                $"There is no file '{path}'; give the files that 'assay coverage --shard' has written, or their folder."
            );
        }
        catch (Exception e)
            when (e is EndOfStreamException or FormatException or InvalidDataException)
        {
            throw Wrong(path, "it is damaged");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AssayException(
                Fault.Usage,
                $"'{path}' cannot be read ({e.Message.TrimEnd('.')}); make it readable, or leave it out."
            );
        }
    }

    private static ShardMaps Read(string path, BinaryReader reader)
    {
        if (reader.ReadString() != Schema)
        {
            throw Wrong(path, $"it is not of version {Schema}");
        }
        var (index, count) = (reader.ReadInt32(), reader.ReadInt32());
        if (count is < 1 or > ShardNumber.Most || index < 1 || index > count)
        {
            throw Wrong(path, "what it says of its shard can't be");
        }
        var (assignment, timings) = (reader.ReadString(), reader.ReadString());
        var commit = reader.ReadString();
        var maps = new List<(string, StoredMap)>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var project = reader.ReadString();
            var length = reader.ReadInt32();
            if (length < 0 || length > reader.BaseStream.Length - reader.BaseStream.Position)
            {
                throw new EndOfStreamException();
            }
            maps.Add(
                (
                    project,
                    StoredMapFormat.Decode(reader.ReadBytes(length))
                        ?? throw Wrong(path, $"another version of Assay made the map of {project}")
                )
            );
        }
        return new ShardMaps(
            new ShardOrigin(
                path,
                new ShardPart(index, count, assignment, timings.Length > 0 ? timings : null),
                commit.Length > 0 ? commit : null
            ),
            maps
        );
    }

    internal static AssayException Wrong(string path, string why) =>
        new(
            Fault.Usage,
            $"'{path}' holds no maps of a shard, because {why}; give the files that 'assay coverage --shard' has written."
        );
}
