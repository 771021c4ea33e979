namespace Assay.Analysis.Instrument.Branches;

/// <summary>The <c>if (true)</c> around a switch expression.</summary>
internal sealed class BreakpointOnly : ICompilersBranch
{
    public bool Made(BranchSite site) => NeverRuns.IsBranch(site.Branch);
}
