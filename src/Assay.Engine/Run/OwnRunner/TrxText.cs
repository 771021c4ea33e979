using System.Text;
using System.Xml;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>The text of one element, cut where it is longer than anybody reads.</summary>
internal static class TrxText
{
    /// <summary>Characters that are kept of one text.</summary>
    public const int Longest = 64 * 1024;

    /// <summary>Reads to the end of the element at which the reader stands.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var text = new StringBuilder();
        var isCut = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
            {
                isCut |= !Append(xml, text);
            }
        }
        return isCut ? text.Append('…').ToString() : text.ToString();
    }

    // In pieces, so that the whole of a long text is never held. False where not all of it was kept.
    private static bool Append(XmlReader xml, StringBuilder text)
    {
        var buffer = new char[4096];
        var total = 0L;
        var before = text.Length;
        int read;
        while ((read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            text.Append(buffer, 0, Math.Min(read, Longest - text.Length));
            total += read;
        }
        return text.Length - before == total;
    }
}
