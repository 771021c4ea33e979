using System.Text;

namespace Assay.Model.Wire;

/// <summary>
/// The format in which controller and host talk: per message a little-endian length, a kind byte and the fields in
/// order. Both ends must be of the same <see cref="Version"/>: the wire refuses, it does not translate.
/// </summary>
public static class WireFormat
{
    /// <summary>Version of the format; raised with every change of a message.</summary>
    public const int Version = 12;

    /// <summary>Longest message that is written and read, in bytes.</summary>
    public const int MaximumLength = 256 * 1024 * 1024;

    /// <summary>Writes one message and flushes it. Long texts of tests lose their middle.</summary>
    /// <exception cref="InvalidDataException">It is longer than the other end would read; nothing was written.</exception>
    public static void Write(Stream stream, WireMessage message) =>
        Write(stream, message, MaximumLength);

    internal static void Write(Stream stream, WireMessage message, int maximumLength)
    {
        using var buffer = new MemoryStream(256);
        buffer.Position = sizeof(int);
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            WireFields.Write(writer, message);
        }
        var bytes = buffer.GetBuffer();
        var length = checked((int)buffer.Length);
        if (length - sizeof(int) > maximumLength)
        {
            throw new InvalidDataException(
                $"{message.GetType().Name} would be a message of {length - sizeof(int)} bytes, more than the {maximumLength} that are possible."
            );
        }
        BitConverter.TryWriteBytes(bytes.AsSpan(0, sizeof(int)), length - sizeof(int));
        stream.Write(bytes, 0, length);
        stream.Flush();
    }

    /// <summary>Reads one message; null where the other end has closed the stream.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a message of this version.</exception>
    public static WireMessage? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        if (!Fill(stream, head))
        {
            return null;
        }
        var body = new byte[LengthFrom(head)];
        return Fill(stream, body) ? Parse(body) : null;
    }

    /// <summary>As <see cref="Read"/>, without holding a thread while nothing comes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a message of this version.</exception>
    public static async Task<WireMessage?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var head = new byte[sizeof(int)];
        if (!await FillAsync(stream, head, cancel).ConfigureAwait(false))
        {
            return null;
        }
        var body = new byte[LengthFrom(head)];
        return await FillAsync(stream, body, cancel).ConfigureAwait(false) ? Parse(body) : null;
    }

    private static int LengthFrom(ReadOnlySpan<byte> head)
    {
        var length = BitConverter.ToInt32(head);
        return length is > 0 and <= MaximumLength
            ? length
            : throw new InvalidDataException($"A message of {length} bytes is not possible.");
    }

    private static WireMessage Parse(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
        return WireFields.Read(reader);
    }

    private static async Task<bool> FillAsync(
        Stream stream,
        Memory<byte> buffer,
        CancellationToken cancel
    )
    {
        while (buffer.Length > 0)
        {
            var read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false);
            if (read == 0)
            {
                return false;
            }
            buffer = buffer[read..];
        }
        return true;
    }

    private static bool Fill(Stream stream, Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var read = stream.Read(buffer);
            if (read == 0)
            {
                return false;
            }
            buffer = buffer[read..];
        }
        return true;
    }
}
