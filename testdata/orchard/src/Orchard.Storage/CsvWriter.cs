namespace Orchard.Storage;

/// <summary>Writes comma separated values that <see cref="CsvReader"/> reads back unchanged.</summary>
public sealed class CsvWriter(TextWriter writer, char separator = ',')
{
    public void Write(params IReadOnlyList<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(separator);
            }
            writer.Write(Quote(fields[i]));
        }
        writer.Write('\n');
    }

    private string Quote(string field) =>
        field.AsSpan().ContainsAny(['"', '\r', '\n', separator]) || field != field.Trim()
            ? "\"" + field.Replace("\"", "\"\"") + "\""
            : field;
}
