using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Engine.Shards;

/// <summary>
/// Timings as a file, <c>assay/timings/1</c>: a line for each method, in order, so that a committed file changes little.
/// </summary>
public static class TimingsFile
{
    /// <summary>Name of the file where none is given.</summary>
    public const string FileName = "timings.json";

    private const string Schema = "assay/timings/1";
    private const long MostBytes = 256_000_000;

    // A hundred days: nothing that is meant.
    private const double MostMilliseconds = 8_640_000_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4 };

    /// <summary>Reads one.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="AssayException">There is none, or it is no such document.</exception>
    public static Timings Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                throw Wrong(path, $"it is larger than {MostBytes / 1_000_000} MB");
            }
            using var json = JsonDocument.Parse(stream, Strict);
            return new Timings(Read(path, json.RootElement));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AssayException(
                Fault.Usage,
                $"There is no timings file '{path}'; 'assay export timings' writes one."
            );
        }
        catch (JsonException e)
        {
            throw Wrong(path, e.Message.TrimEnd('.'));
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new AssayException(
                Fault.Usage,
                $"The timings file '{path}' cannot be read ({e.Message.TrimEnd('.')}); make it readable, or name another."
            );
        }
    }

    /// <summary>Writes timings.</summary>
    public static void Write(Stream to, Timings timings)
    {
        using (
            var json = new Utf8JsonWriter(
                to,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("methods");
            foreach (
                var (method, time) in timings.Methods.OrderBy(m => m.Key, StringComparer.Ordinal)
            )
            {
                json.WriteNumber(method, (decimal)time / Timings.PerMillisecond);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static Dictionary<string, long> Read(string path, JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("schema", out var schema)
            || schema.ValueKind != JsonValueKind.String
        )
        {
            throw Wrong(path, "it names no schema");
        }
        if (schema.GetString() != Schema)
        {
            throw Wrong(path, $"its schema is '{schema.GetString()}'");
        }
        if (
            root.EnumerateObject().Count() != 2
            || !root.TryGetProperty("methods", out var methods)
            || methods.ValueKind != JsonValueKind.Object
        )
        {
            throw Wrong(path, "it holds more, or less, than 'methods'");
        }
        var read = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var method in methods.EnumerateObject())
        {
            if (method.Name.IndexOf('/', StringComparison.Ordinal) is < 1)
            {
                throw Wrong(
                    path,
                    $"'{method.Name}' is no name of a method with its project in front"
                );
            }
            if (
                method.Value.ValueKind != JsonValueKind.Number
                || !method.Value.TryGetDouble(out var milliseconds)
                || milliseconds is not (>= 0 and <= MostMilliseconds)
            )
            {
                throw Wrong(path, $"'{method.Name}' has no time in milliseconds");
            }
            if (!read.TryAdd(method.Name, (long)Math.Round(milliseconds * Timings.PerMillisecond)))
            {
                throw Wrong(path, $"'{method.Name}' occurs twice");
            }
        }
        return read;
    }

    private static AssayException Wrong(string path, string why) =>
        new(
            Fault.Usage,
            $"'{path}' is no timings file ({Schema}), because {why}; 'assay export timings' writes one."
        );
}
