using Assay.Analysis.Coverage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>The calls that reach outside of the code, by type.</summary>
internal static class EffectTable
{
    private static readonly Dictionary<string, EffectCall[]> Rows = new(
        [
            .. FileRows.All,
            .. DocumentRows.All,
            .. MachineRows.All,
            .. NetworkRows.All,
            .. TimeRows.All,
            .. LibraryRows.All,
        ],
        StringComparer.Ordinal
    );

    /// <summary>The method that an instruction calls, or makes a delegate of; null where it does neither.</summary>
    public static MethodReference? Called(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj or Code.Ldftn
            ? instruction.Operand as MethodReference
            : null;

    /// <summary>The rows for a call; empty where it stays within the code.</summary>
    public static IEnumerable<EffectCall> Find(MethodReference method) =>
        (
            Rows.TryGetValue(method.DeclaringType.GetElementType().FullName, out var rows)
                ? rows.FirstOrDefault(r => r.Matches(method))
                : DriverCalls.Find(method)
        )?.All
        ?? [];
}
