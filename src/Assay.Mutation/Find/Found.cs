namespace Assay.Mutation.Find;

/// <summary>What was found in a syntax tree.</summary>
/// <param name="Candidates">The changes in the order of the source.</param>
/// <param name="LeftOut">Why something is none, once for each.</param>
internal sealed record Found(IReadOnlyList<Candidate> Candidates, IReadOnlyList<string> LeftOut);
