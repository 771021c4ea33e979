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
            var taken = StackUse.Taken(at);
            if (taken > above)
            {
                isObject = taken == above + 1;
                return at;
            }
            above += StackUse.Left(at) - taken;
        }
        return null;
    }

    // Whichever way is taken, the stack is the same where they meet. A way back is none to the value's end.
    private static Instruction? Next(Instruction instruction) =>
        instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Cond_Branch)
            ? instruction.Next
        : instruction.Operand is Instruction target && target.Offset > instruction.Offset ? target
        : null;
}
