using Mono.Cecil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>Whether an awaited task is complete already.</summary>
internal sealed class AwaitCompleted : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        site.IsInStateMachine
        && site.Branch.Previous?.Operand is MethodReference { Name: "get_IsCompleted" };
}
