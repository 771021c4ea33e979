using System.Globalization;
using System.Text;

namespace Assay.Engine.Configuration;

/// <summary>Text in the form of a TOML basic string.</summary>
internal static class TomlText
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(c) => "\\u"
                        + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                    _ => c.ToString(),
                }
            );
        }
        return quoted.Append('"').ToString();
    }
}
