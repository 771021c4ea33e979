using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>How many values instructions take from the stack and leave there.</summary>
internal static class StackUse
{
    public static int Taken(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1
            or StackBehaviour.Popi_pop1
            or StackBehaviour.Popi_popi
            or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4
            or StackBehaviour.Popi_popr8
            or StackBehaviour.Popref_pop1
            or StackBehaviour.Popref_popi => 2,
            StackBehaviour.Varpop when instruction.Operand is IMethodSignature called =>
                TakenByCall(instruction.OpCode.Code, called),
            // A return; where it gives nothing back, nothing is left to take.
            StackBehaviour.Varpop => 1,
            _ => 3,
        };

    public static int Left(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush
                when instruction.Operand
                    is IMethodSignature { ReturnType.MetadataType: MetadataType.Void } => 0,
            _ => 1,
        };

    private static int TakenByCall(Code code, IMethodSignature called)
    {
        var target = code == Code.Newobj || !called.HasThis || called.ExplicitThis ? 0 : 1;
        return called.Parameters.Count + target + (code == Code.Calli ? 1 : 0);
    }
}
