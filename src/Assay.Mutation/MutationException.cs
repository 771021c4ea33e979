namespace Assay.Mutation;

/// <summary>An assembly that cannot be mutated, through no fault of Assay; the message is a clause that says why.</summary>
public sealed class MutationException(string message, Exception? inner = null)
    : Exception(message, inner);
