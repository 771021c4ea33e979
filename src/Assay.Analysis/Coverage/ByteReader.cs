using System.Text;

namespace Assay.Analysis.Coverage;

/// <summary>Reads what <see cref="Bytes"/> wrote, and believes none of it.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public int Number()
    {
        if (!_rest.IsEmpty && _rest[0] < 0x80)
        {
            var one = _rest[0];
            _rest = _rest[1..];
            return one;
        }
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw Damaged();
            }
        }
        throw Damaged();
    }

    /// <summary>How many things follow, each of at least one byte: never more than there are bytes.</summary>
    public int Count()
    {
        var count = Number();
        return count <= _rest.Length ? count : throw Damaged();
    }

    public string Text() => Encoding.UTF8.GetString(Block());

    public ReadOnlySpan<byte> Block() => Take(Number());

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw Damaged();
        }
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    public static InvalidDataException Damaged() =>
        new("The coverage map is damaged: it ends too early or counts too far.");
}
