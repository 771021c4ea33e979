using Assay.Analysis.Coverage;
using Assay.Engine.Effects;

namespace Assay.Engine.Reuse;

/// <summary>What the outcome of a test depends on beside what its project loads: what it was seen to ask for outside of the code.</summary>
/// <param name="Names">Each as <c>file PATH</c>, <c>folder PATH</c>, <c>variable NAME</c> or <c>machine</c>, in order.</param>
/// <param name="Obstacle">A clause that says why its outcome is no good the next time; null where it is.</param>
public sealed record TestInputs(IReadOnlyList<string> Names, string? Obstacle)
{
    internal const string File = "file ";
    internal const string Folder = "folder ";
    internal const string Variable = "variable ";
    internal const string AllVariables = "variables";
    internal const string Machine = "machine";

    // More notes than this are not kept of a test (Assay.Probe), so that some may be missing.
    private const int MostEffects = 10_000;

    /// <summary>Reads them from what a test touched.</summary>
    public static TestInputs Of(IReadOnlyList<Effect> effects)
    {
        if (effects.Count >= MostEffects)
        {
            return new TestInputs([], "it touches too many things to know them all");
        }
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var effect in effects)
        {
            if (ObstacleOf(effect) is { } obstacle)
            {
                return new TestInputs([], obstacle);
            }
            if (NameOf(effect) is { } name)
            {
                names.Add(name);
            }
        }
        return new TestInputs([.. names], null);
    }

    private static string? ObstacleOf(Effect effect) =>
        effect.Kind switch
        {
            EffectKind.Process => "it starts processes",
            EffectKind.NetworkConnect or EffectKind.NetworkListen => "it uses the network",
            EffectKind.Database => "it uses a database",
            EffectKind.Container => "it uses a container",
            EffectKind.NamedLock or EffectKind.MemoryMap => "it shares memory with other processes",
            EffectKind.FileRead
            or EffectKind.FileOpen
            or EffectKind.FolderList when effect.Target is null =>
                "it reads files whose names are not known",
            _ => null,
        };

    private static string? NameOf(Effect effect) =>
        effect.Kind switch
        {
            EffectKind.FileRead or EffectKind.FileOpen => File + effect.Target,
            EffectKind.FolderList => Folder + effect.Target,
            EffectKind.EnvironmentRead => effect.Target is { } name
                ? Variable + name
                : AllVariables,
            EffectKind.Machine => Machine,
            _ => null,
        };
}
