using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Engine.Workspace.Build.Compiler;

namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>What is known of the last build: what it read, what it made, and how it can be done again in part.</summary>
/// <param name="Version">Of this form; a record of another one is none.</param>
/// <param name="Evaluation">Of the description of the projects that it was made with.</param>
/// <param name="Doubt">A clause that says why each build has to be made by MSBuild; null where not.</param>
/// <param name="Inputs">A stamp for each file that was read or looked for.</param>
/// <param name="Outputs">A stamp for each file that was made.</param>
/// <param name="Folders">A stamp for each folder that a project takes its files from.</param>
/// <param name="Outside">Folders below these that hold nothing that is read.</param>
/// <param name="Calls">The calls of the C# compiler that are known.</param>
internal sealed record BuildRecord(
    int Version,
    string Evaluation,
    string? Doubt,
    IReadOnlyDictionary<string, string> Inputs,
    IReadOnlyDictionary<string, string> Outputs,
    IReadOnlyDictionary<string, string> Folders,
    IReadOnlyList<string> Outside,
    IReadOnlyList<RecordedCall> Calls
)
{
    /// <summary>Changes with what is recorded and how.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The sources that no known call compiles, or that no replay can do justice to.</summary>
    public IReadOnlyList<string> Unreplayable { get; init; } = [];

    /// <summary>Full paths of the assemblies of C# projects whose compiler was not called by a build that we saw.</summary>
    public IReadOnlyList<string> UnknownCalls { get; init; } = [];

    /// <summary>True where everything was compiled anew: calls that are unknown even so will stay unknown.</summary>
    public bool IsOfRebuild { get; init; }

    /// <summary>The record in a file; null where there is none that can be used.</summary>
    public static BuildRecord? Read(string file)
    {
        try
        {
            var record = JsonSerializer.Deserialize(
                File.ReadAllBytes(file),
                RecordFormat.Default.BuildRecord
            );
            return record is { Version: CurrentVersion } ? record : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Not there or damaged: the next build writes another.
            return null;
        }
    }

    /// <summary>Keeps it.</summary>
    public void Write(string file)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, RecordFormat.Default.BuildRecord);
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
}

/// <summary>A call of the compiler, with what becomes of the files that it writes.</summary>
/// <param name="Call">The call.</param>
/// <param name="Stamp">Stamp of the assembly that it wrote.</param>
/// <param name="Doubt">A clause that says why it can't be done again without MSBuild; null where it can.</param>
/// <param name="Copies">Full paths of the copies of each file that it writes.</param>
internal sealed record RecordedCall(
    CompilerCall Call,
    string Stamp,
    string? Doubt,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Copies
);

/// <summary>How it is written, made ready at compile time because reading it is on the way of every command.</summary>
[JsonSerializable(typeof(BuildRecord))]
internal sealed partial class RecordFormat : JsonSerializerContext;
