using Assay.Mutation.Changes;
using Assay.Mutation.Mutators;

namespace Assay.Mutation.Find;

/// <summary>A change that a mutator makes.</summary>
/// <param name="Mutator">The mutator.</param>
/// <param name="Shown">The change as it is told.</param>
/// <param name="Woven">The change as it is compiled, which may have to be made to more than what it is about; null where it cannot be made.</param>
/// <param name="Ignored">Why it is not to be made; null where it is.</param>
internal sealed record Candidate(IMutator Mutator, Change Shown, Change? Woven, string? Ignored);
