namespace Assay.Mutation;

/// <summary>Whether a mutant can be judged.</summary>
public enum MutantStatus
{
    /// <summary>It is in the mutated assembly.</summary>
    Valid,

    /// <summary>The compiler does not take it.</summary>
    CompileError,

    /// <summary>It is left out, for a reason that somebody gave or that lies in its place.</summary>
    Ignored,
}
