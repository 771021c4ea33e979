namespace Assay.Engine.Mutate;

/// <summary>What became of a mutant.</summary>
public enum MutantVerdict
{
    /// <summary>A test fails with it that passes without it.</summary>
    Killed,

    /// <summary>Tests reach it, and all of them pass.</summary>
    Survived,

    /// <summary>No test reaches it.</summary>
    NoCoverage,

    /// <summary>A test does not end with it.</summary>
    Timeout,

    /// <summary>The process dies with it.</summary>
    RuntimeError,

    /// <summary>The compiler does not take it.</summary>
    CompileError,

    /// <summary>It is left out, for a reason that somebody gave or that lies in its place.</summary>
    Ignored,
}
