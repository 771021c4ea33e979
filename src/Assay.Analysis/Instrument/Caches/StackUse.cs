using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Caches;

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
            StackBehaviour.Varpop => TakenByCall((MethodReference)instruction.Operand)
                + (instruction.OpCode.Code == Code.Newobj ? -1 : 0),
            _ => 3,
        };

    public static int Left(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush => ((MethodReference)instruction.Operand).ReturnType.MetadataType
            == MetadataType.Void
                ? 0
                : 1,
            _ => 1,
        };

    private static int TakenByCall(MethodReference called) =>
        called.Parameters.Count + (called.HasThis && !called.ExplicitThis ? 1 : 0);
}
