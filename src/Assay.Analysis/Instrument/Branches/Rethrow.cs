using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>Whether what is thrown again, where a handler awaits, is an exception at all.</summary>
internal sealed class Rethrow : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        site.IsInStateMachine
        && site.Branch.OpCode.Code == Code.Brtrue
        && site.Origin
            is { OpCode.Code: Code.Isinst, Operand: TypeReference { FullName: "System.Exception" } }
        && FollowedByThrow(site.Branch);

    private static bool FollowedByThrow(Instruction branch)
    {
        var next = branch.Next;
        for (var i = 0; i < 4 && next is not null; i++, next = next.Next)
        {
            if (next.OpCode.Code == Code.Throw)
            {
                return true;
            }
        }
        return false;
    }
}
