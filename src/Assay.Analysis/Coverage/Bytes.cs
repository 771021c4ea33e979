using System.Buffers;
using System.Text;

namespace Assay.Analysis.Coverage;

/// <summary>Writes numbers with seven bits to a byte, and text in UTF-8 behind its length.</summary>
internal sealed class Bytes
{
    private readonly ArrayBufferWriter<byte> _written = new();

    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            One((byte)(rest | 0x80));
            rest >>= 7;
        }
        One((byte)rest);
    }

    public void Text(string text) => Block(Encoding.UTF8.GetBytes(text));

    public void Block(ReadOnlySpan<byte> block)
    {
        Number(block.Length);
        _written.Write(block);
    }

    public void Raw(ReadOnlySpan<byte> bytes) => _written.Write(bytes);

    public byte[] ToArray() => _written.WrittenSpan.ToArray();

    private void One(byte value)
    {
        _written.GetSpan(1)[0] = value;
        _written.Advance(1);
    }
}
