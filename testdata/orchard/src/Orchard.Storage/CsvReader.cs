using System.Text;

namespace Orchard.Storage;

/// <summary>Reads comma separated values by RFC 4180: quoted fields, doubled quotes, line ends within quotes.</summary>
public static class CsvReader
{
    /// <summary>The rows, empty lines left out.</summary>
    /// <exception cref="FormatException">A quote is not closed, or stands within an unquoted field.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader reader, char separator = ',')
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        var line = 1;
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            if (c == '\n')
            {
                line++;
            }
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append((char)c);
                }
                else if (reader.Peek() == '"')
                {
                    field.Append((char)reader.Read());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                if (field.Length > 0)
                {
                    throw new FormatException($"Line {line} has a quote within a field.");
                }
                quoted = true;
            }
            else if (c == separator)
            {
                EndField();
            }
            else if (c == '\n')
            {
                EndField();
                if (row is not [""])
                {
                    yield return row;
                }
                row = [];
            }
            else if (c != '\r')
            {
                field.Append((char)c);
            }
        }
        if (quoted)
        {
            throw new FormatException($"The quote that is open in line {line} is never closed.");
        }
        if (field.Length > 0 || row.Count > 0)
        {
            EndField();
            yield return row;
        }

        void EndField()
        {
            row.Add(field.ToString());
            field.Clear();
        }
    }
}
