namespace Assay.Mutation;

/// <summary>What is not mutated at all, and is in no list of mutants.</summary>
/// <param name="Reason">What is left out and why: a noun in the plural, as in "12 mutants that another one is the same as".</param>
/// <param name="Number">How many.</param>
public sealed record LeftOut(string Reason, int Number);
