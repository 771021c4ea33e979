using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>Finds what becomes of a value that an instruction puts on the stack.</summary>
internal static class Consumer
{
    /// <summary>The instruction that takes the value; null where that can't be told.</summary>
    /// <param name="load">The instruction that puts it there.</param>
    /// <param name="isObject">True where the value is what the instruction works on, and not one of its arguments.</param>
    public static Instruction? Of(Instruction load, out bool isObject)
    {
        isObject = false;
        var above = 0;
        for (var at = load.Next; at is not null; at = Next(at))
        {
            var taken = Taken(at);
            if (taken > above)
            {
                isObject = taken == above + 1;
                return at;
            }
            above += Given(at) - taken;
        }
        return null;
    }

    // Whichever way is taken, the stack is the same where they meet. A way back is none to the value's end.
    private static Instruction? Next(Instruction instruction) =>
        instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Cond_Branch)
            ? instruction.Next
        : instruction.Operand is Instruction target && target.Offset > instruction.Offset ? target
        : null;

    private static int Taken(Instruction instruction) =>
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
            StackBehaviour.Varpop when instruction.Operand is MethodReference called => called
                .Parameters
                .Count + (called.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0),
            StackBehaviour.Varpop => 1,
            _ => 3,
        };

    private static int Given(Instruction instruction) =>
        instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush when instruction.Operand is MethodReference called => called
                .ReturnType
                .MetadataType == MetadataType.Void
            && instruction.OpCode.Code != Code.Newobj
                ? 0
                : 1,
            _ => 1,
        };
}
