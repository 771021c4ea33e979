using System;

namespace Assay.Probe;

/// <summary>One thing touched from one place; equal ones are kept once.</summary>
internal readonly struct Note : IEquatable<Note>
{
    public Note(int module, int site, string? target, string? place)
    {
        Module = module;
        Site = site;
        Target = target;
        Place = place;
    }

    public int Module { get; }

    public int Site { get; }

    public string? Target { get; }

    public string? Place { get; }

    public bool Equals(Note other) =>
        Module == other.Module
        && Site == other.Site
        && Target == other.Target
        && Place == other.Place;

    public override bool Equals(object? obj) => obj is Note other && Equals(other);

    public override int GetHashCode() =>
        unchecked((Module * 397 ^ Site) * 397 ^ (Target == null ? 0 : Target.GetHashCode()));
}
