using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Engine.Workspace.Describe;

/// <summary>An answer of MSBuild that is kept until anything changes on which it depends; never trusted in doubt.</summary>
/// <param name="file">Where it is kept.</param>
/// <param name="today">The day, for answers that depend on it.</param>
internal sealed class DescriptionCache(string file, DateOnly today)
{
    /// <summary>The kept answer, or null where there is none or where it may not hold any more.</summary>
    /// <param name="environment">Stamp of the environment now.</param>
    public KeptDescription? Read(string environment)
    {
        try
        {
            var kept = JsonSerializer.Deserialize(
                File.ReadAllBytes(file),
                CacheFormat.Default.KeptDescription
            );
            return
                kept is { Version: KeptDescription.CurrentVersion }
                && kept.Environment == environment
                && (kept.Day is null || kept.Day == today)
                && kept.Stamps.All(s => Stamp.IsCurrent(s.Key, s.Value))
                ? kept
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Not there, damaged, or an input that cannot be read any more: MSBuild is asked again, and says what is wrong.
            return null;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Write(
        string environment,
        EvaluationInputs inputs,
        IReadOnlyList<ProjectTarget> targets
    )
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            new KeptDescription(
                KeptDescription.CurrentVersion,
                environment,
                inputs.DependsOnDay ? today : null,
                inputs.Stamps,
                targets.Select(t => t.Answers).ToArray()
            ),
            CacheFormat.Default.KeptDescription
        );
        // Readers see the old or the new one, whole.
        var temporary = $"{file}.{Guid.NewGuid():N}";
        WriteFault.Guard(
            file,
            () =>
            {
                File.WriteAllBytes(temporary, bytes);
                File.Move(temporary, file, overwrite: true);
            }
        );
    }

    /// <summary>Forgets the answer.</summary>
    public void Clear() => File.Delete(file);
}

/// <summary>The kept answer as it is written.</summary>
internal sealed record KeptDescription(
    int Version,
    string Environment,
    DateOnly? Day,
    IReadOnlyDictionary<string, string> Stamps,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Answers
)
{
    /// <summary>Changes with what is asked and how; an answer of another version is asked for again.</summary>
    public const int CurrentVersion = 3;

    /// <summary>The answers.</summary>
    public IReadOnlyList<ProjectTarget> Targets() => [.. Answers.Select(a => new ProjectTarget(a))];
}

/// <summary>How it is written, made ready at compile time because reading it is on the way of every command.</summary>
[JsonSerializable(typeof(KeptDescription))]
internal sealed partial class CacheFormat : JsonSerializerContext;
