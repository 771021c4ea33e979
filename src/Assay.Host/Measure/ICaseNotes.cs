using Assay.Model.Wire;

namespace Assay.Host.Measure;

/// <summary>What the user's assemblies, changed by us, note while they run.</summary>
internal interface ICaseNotes
{
    /// <summary>What was noted since the last call, for the case that did it or <see cref="Touched.Between"/>; null for nothing.</summary>
    WireMessage? TakeFor(int @case);
}
