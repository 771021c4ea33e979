using Assay.Analysis.Coverage;

namespace Assay.Engine.Effects;

/// <summary>Something outside of the code that a test touches.</summary>
/// <param name="Kind">How.</param>
/// <param name="Target">What: a path, relative to the solution where it lies inside, a variable, host and port, a field; null where the call names nothing, or it is not known.</param>
/// <param name="Call">The method that is called, such as <c>System.IO.File.ReadAllText</c>; the field for static fields.</param>
/// <param name="Place">Where in the user's code: file and line of the call, or the method that led to it; null where that is not known.</param>
public sealed record Effect(EffectKind Kind, string? Target, string Call, string? Place)
{
    /// <summary>Whose doing it is.</summary>
    public Toucher By { get; init; }

    /// <summary>As one line: <c>file-write out.txt, System.IO.File.WriteAllText at src/Store.cs:12</c>.</summary>
    public override string ToString() =>
        EffectWords.Of(Kind)
        + (Target is null ? "" : " " + Target)
        + ", "
        + Call
        + (Place is null ? "" : " at " + Place)
        + (By == Toucher.Test ? "" : $" in {EffectWords.Of(By)}");
}
