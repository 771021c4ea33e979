using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;

namespace Assay.Engine.Shards.Merge;

/// <summary>The document of a shard, read from a file that anybody may have written.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Run">The document.</param>
public sealed record ShardFile(string Path, RunDocument Run)
{
    /// <summary>Which shard it is.</summary>
    public ShardPart Shard => Run.Shard!;

    /// <summary>Where it comes from.</summary>
    public ShardOrigin Origin => new(Path, Shard, Run.Run.Commit);

    private const string Schema = "assay/run/1";
    private const long MostBytes = 1_000_000_000;
    private const int Head = 256;

    private static readonly ReportJson Strict = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            MaxDepth = 16,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.Default,
        }
    );

    /// <summary>Reads one.</summary>
    /// <exception cref="AssayException">There is none, or it is no document of a shard.</exception>
    public static ShardFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                throw Wrong(path, $"it is larger than {MostBytes / 1_000_000} MB");
            }
            var schema = SchemaOf(stream);
            if (schema != Schema)
            {
                throw Wrong(
                    path,
                    schema is null ? "it names no schema" : $"its schema is '{schema}'"
                );
            }
            stream.Position = 0;
            var run = JsonSerializer.Deserialize(stream, Strict.RunDocument);
            return RunCheck.FaultOf(run) is { } why
                ? throw Wrong(path, why)
                : new ShardFile(path, run!);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AssayException(
                Fault.Usage,
                $"There is no file '{path}'; give the files that 'assay run --shard' has written, or their folder."
            );
        }
        // The second for text that breaks off within a character.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Wrong(path, e.Message.TrimEnd('.').ReplaceLineEndings(" "));
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new AssayException(
                Fault.Usage,
                $"'{path}' cannot be read ({e.Message.TrimEnd('.')}); make it readable, or leave it out."
            );
        }
    }

    // The first field of each document of ours.
    private static string? SchemaOf(FileStream stream)
    {
        var head = new byte[Head];
        var read = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        var json = new Utf8JsonReader(head.AsSpan(0, read), isFinalBlock: false, default);
        return
            json.Read()
            && json.TokenType == JsonTokenType.StartObject
            && json.Read()
            && json.TokenType == JsonTokenType.PropertyName
            && json.ValueTextEquals("schema")
            && json.Read()
            && json.TokenType == JsonTokenType.String
            ? json.GetString()
            : null;
    }

    private static AssayException Wrong(string path, string why) =>
        new(
            Fault.Usage,
            $"'{path}' is not the document of a shard, because {why}; give the files that 'assay run --shard' has written."
        );
}
