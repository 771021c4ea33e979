namespace Assay.Analysis.Instrument.Branches;

/// <summary>Knows one kind of conditional jump that the compiler adds and nobody wrote; such jumps are no branches of the user's code.</summary>
internal interface ICompilersBranch
{
    /// <summary>True where the jump is of this kind.</summary>
    bool Made(BranchSite site);
}
