namespace Assay.Model.Wire;

/// <summary>Host to controller, from a host that runs rewritten assemblies: these were loaded since the last such message.</summary>
/// <param name="Names">Names under which they registered; they are numbered on from those of earlier messages.</param>
public sealed record ModulesLoaded(IReadOnlyList<string> Names) : WireMessage;

/// <summary>Host to controller, from a host that runs rewritten assemblies: what ran and was touched since the last such message.</summary>
/// <param name="Case">Index of the case that did it, or <see cref="Between"/>.</param>
/// <param name="Hits">The probes that were passed.</param>
/// <param name="StaticHits">Those that were passed in static constructors, whichever test came first to a type.</param>
/// <param name="Notes">What was touched outside of the code.</param>
/// <param name="UnkeptNotes">How many further notes were not kept, because there were too many.</param>
public sealed record Touched(
    int Case,
    IReadOnlyList<ModuleHits> Hits,
    IReadOnlyList<StaticHits> StaticHits,
    IReadOnlyList<EffectNote> Notes,
    int UnkeptNotes
) : WireMessage
{
    /// <summary>Stands for what ran before, between or behind cases: set-up and tear-down.</summary>
    public const int Between = -1;

    /// <summary>True where there is nothing to tell.</summary>
    public bool IsEmpty =>
        Hits.Count == 0 && StaticHits.Count == 0 && Notes.Count == 0 && UnkeptNotes == 0;
}

/// <summary>Probes of one module.</summary>
/// <param name="Module">Number of the module, as <see cref="ModulesLoaded"/> counts.</param>
/// <param name="Probes">Numbers of the probes, ascending.</param>
public sealed record ModuleHits(int Module, int[] Probes);

/// <summary>What one static constructor passed in one module.</summary>
/// <param name="TypeModule">Number of the type's module.</param>
/// <param name="Type">Number of the type in its module's block table.</param>
/// <param name="Hits">The probes.</param>
public sealed record StaticHits(int TypeModule, int Type, ModuleHits Hits);

/// <summary>One thing that was touched.</summary>
/// <param name="Module">Number of the module.</param>
/// <param name="Site">Number of the probe of the call.</param>
/// <param name="Target">What was touched, such as a path; null where nothing was named.</param>
/// <param name="Place">Method of the user's code that led to it; null where the call itself is in the user's code, or nothing of it was on the stack.</param>
public sealed record EffectNote(int Module, int Site, string? Target, string? Place);
