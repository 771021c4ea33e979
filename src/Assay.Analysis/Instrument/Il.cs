using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>What instructions mean, whichever of their encodings was chosen.</summary>
internal static class Il
{
    /// <summary>Everything that the instruction may jump to.</summary>
    public static IReadOnlyList<Instruction> Targets(Instruction instruction) =>
        instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] targets => targets,
            _ => [],
        };

    /// <summary>True where the next instruction may run right after this one.</summary>
    public static bool FallsThrough(Instruction instruction) =>
        instruction.OpCode.FlowControl
            is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
        && instruction.OpCode.Code != Code.Jmp;

    public static bool IsPrefix(Instruction instruction) =>
        instruction.OpCode.OpCodeType == OpCodeType.Prefix;

    /// <summary>Where an instruction begins, its prefixes included.</summary>
    public static Instruction WithPrefixes(Instruction instruction)
    {
        while (instruction.Previous is { } previous && IsPrefix(previous))
        {
            instruction = previous;
        }
        return instruction;
    }

    /// <summary>Index of the local that is loaded; null for every other instruction.</summary>
    public static int? LoadedLocal(Instruction? instruction) =>
        instruction?.OpCode.Code switch
        {
            Code.Ldloc_0 => 0,
            Code.Ldloc_1 => 1,
            Code.Ldloc_2 => 2,
            Code.Ldloc_3 => 3,
            Code.Ldloc or Code.Ldloc_S => ((VariableDefinition)instruction.Operand).Index,
            _ => null,
        };

    /// <summary>Index of the local that is stored; null for every other instruction.</summary>
    public static int? StoredLocal(Instruction? instruction) =>
        instruction?.OpCode.Code switch
        {
            Code.Stloc_0 => 0,
            Code.Stloc_1 => 1,
            Code.Stloc_2 => 2,
            Code.Stloc_3 => 3,
            Code.Stloc or Code.Stloc_S => ((VariableDefinition)instruction.Operand).Index,
            _ => null,
        };

    public static bool IsIntegerConstant(Instruction? instruction) =>
        instruction?.OpCode.Code is >= Code.Ldc_I4_M1 and <= Code.Ldc_I4;

    /// <summary>The number that <see cref="IsIntegerConstant"/> found.</summary>
    public static int IntegerConstant(Instruction instruction) =>
        instruction.OpCode.Code switch
        {
            Code.Ldc_I4 => (int)instruction.Operand,
            Code.Ldc_I4_S => (sbyte)instruction.Operand,
            var code => code - Code.Ldc_I4_0,
        };

    public static bool IsOne(Instruction? instruction) =>
        instruction?.OpCode.Code == Code.Ldc_I4_1
        || instruction is { Operand: 1, OpCode.Code: Code.Ldc_I4 };

    /// <summary>Name of the field that is loaded; null for every other instruction.</summary>
    public static string? LoadedField(Instruction? instruction) =>
        instruction?.OpCode.Code is Code.Ldfld or Code.Ldsfld
            ? ((FieldReference)instruction.Operand).Name
            : null;
}
