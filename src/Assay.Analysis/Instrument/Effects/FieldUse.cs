using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>Tells what an instruction that names a static field does with it.</summary>
internal static class FieldUse
{
    /// <summary>True where the field may have another value afterwards.</summary>
    public static bool Writes(Instruction instruction) =>
        instruction.OpCode.Code == Code.Stsfld
        || (instruction.OpCode.Code == Code.Ldsflda && !OnlyLooks(instruction.Next));

    /// <summary>True where what happens depends on the field's value: also where one that is counted up is looked at.</summary>
    public static bool Reads(Instruction instruction) =>
        instruction.OpCode.Code == Code.Ldsfld
        || (
            instruction.OpCode.Code == Code.Ldsflda
            && instruction.Next?.Operand
                is not MethodReference
                {
                    DeclaringType.FullName: "System.Threading.Volatile",
                    Name: "Write"
                }
        );

    /// <summary>True where the field is given a value only if it has none: by the framework's own ways to do so.</summary>
    public static bool FillsOnce(Instruction instruction)
    {
        if (instruction.OpCode.Code != Code.Ldsflda)
        {
            return false;
        }
        // The values that follow the address are made by few instructions, or it is not told from other uses.
        var next = instruction.Next;
        for (var i = 0; i < 12 && next is not null; i++, next = next.Next)
        {
            if (next.Operand is MethodReference called && IsByReferenceFirst(called))
            {
                return called.DeclaringType.FullName == "System.Threading.LazyInitializer"
                    || (
                        called.Name == "CompareExchange" && next.Previous.OpCode.Code == Code.Ldnull
                    );
            }
        }
        return false;
    }

    private static bool IsByReferenceFirst(MethodReference called) =>
        !called.HasThis && called.Parameters is [{ ParameterType.IsByReference: true }, ..];

    // Asking a value of the framework, such as a moment or an optional number, does not change it.
    private static bool OnlyLooks(Instruction? next) =>
        next?.OpCode.Code == Code.Ldfld
        || (
            next?.Operand is MethodReference called
            && (
                (
                    called.HasThis
                    && called.DeclaringType.IsValueType
                    && called.DeclaringType.Namespace.StartsWith("System", StringComparison.Ordinal)
                )
                || (
                    called.Name == "Read"
                    && called.DeclaringType.FullName
                        is "System.Threading.Volatile"
                            or "System.Threading.Interlocked"
                )
            )
        );
}
