using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// A switch expression starts with <c>if (true)</c> around a place for a debugger to stop at; it is no code of the user.
/// </summary>
internal static class NeverRuns
{
    public static bool Contains(Instruction instruction, SequencePoint point) =>
        point.Offset == instruction.Offset
        && (IsStart(instruction) || IsStart(instruction.Previous?.Previous));

    /// <summary>True for the jump of that <c>if</c>.</summary>
    public static bool IsBranch(Instruction branch) => IsStart(branch.Previous);

    private static bool IsStart(Instruction? instruction) =>
        Il.IsOne(instruction)
        && instruction!.Next is { OpCode.Code: Code.Brtrue or Code.Brtrue_S } branch
        && branch.Next is { OpCode.Code: Code.Nop } nop
        && branch.Operand == nop.Next;
}
