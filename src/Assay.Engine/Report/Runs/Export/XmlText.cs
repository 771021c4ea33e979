using System.Text;
using System.Xml;

namespace Assay.Engine.Report.Runs.Export;

/// <summary>Text of tests as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>The text with a replacement character for each one that XML has no way to write.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // Broken surrogates come out as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append('\ufffd');
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }
        return clean.ToString();
    }

    /// <summary>Begins a document; UTF-8, and the stream stays open.</summary>
    public static XmlWriter Writer(Stream to) =>
        XmlWriter.Create(
            to,
            new XmlWriterSettings
            {
                Indent = true,
                CloseOutput = false,
                Encoding = new UTF8Encoding(false),
                NewLineChars = "\n",
                // A carriage return in a text stays one.
                NewLineHandling = NewLineHandling.Entitize,
            }
        );

    /// <summary>Writes an attribute; none where there is no value.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, Clean(value));
        }
    }

    /// <summary>Writes an element with text; none where there is no text.</summary>
    public static void Element(this XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteElementString(name, Clean(text));
        }
    }
}
