using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Static fields that are filled when they are first needed and never change then: whoever comes first fills them, and
/// nobody notices.
/// </summary>
internal sealed class LazyFields
{
    private readonly HashSet<FieldDefinition> _fields;

    public LazyFields(ModuleDefinition module)
    {
        _fields = [];
        var changed = new HashSet<FieldDefinition>();
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            Look(method, changed);
        }
        _fields.ExceptWith(changed);
    }

    public bool Contains(FieldDefinition field) => _fields.Contains(field);

    private void Look(MethodDefinition method, HashSet<FieldDefinition> changed)
    {
        if (method is { IsConstructor: true, IsStatic: true })
        {
            return;
        }
        var asked = new HashSet<FieldDefinition>();
        foreach (var instruction in method.Body.Instructions)
        {
            if (
                instruction.Operand is not FieldDefinition field
                || instruction.OpCode.Code is not (Code.Ldsfld or Code.Ldsflda or Code.Stsfld)
            )
            {
                continue;
            }
            if (IsAsked(instruction))
            {
                asked.Add(field);
            }
            else if (instruction.OpCode.Code == Code.Ldsfld)
            {
                // What is made of the old value is a change.
                asked.Remove(field);
            }
            if (FieldUse.Writes(instruction))
            {
                var fills =
                    (asked.Contains(field) && !Empties(instruction))
                    || FieldUse.FillsOnce(instruction);
                (fills ? _fields : changed).Add(field);
            }
        }
    }

    private static bool Empties(Instruction store) =>
        store.Previous?.OpCode.Code is Code.Ldnull or Code.Ldc_I4_0;

    // Whether it is set: by itself, or compared with null, perhaps through a local as unoptimised code does.
    private static bool IsAsked(Instruction load)
    {
        if (load.OpCode.Code != Code.Ldsfld)
        {
            return false;
        }
        var next = load.Next;
        for (var i = 0; i < 6 && next is not null; i++, next = next.Next)
        {
            switch (next.OpCode.Code)
            {
                case Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S:
                    return true;
                case Code.Dup or Code.Ldnull or Code.Ceq or Code.Cgt_Un or Code.Ldc_I4_0:
                case Code.Stloc or Code.Stloc_S or Code.Stloc_0 or Code.Stloc_1:
                case Code.Stloc_2 or Code.Stloc_3 or Code.Ldloc or Code.Ldloc_S:
                case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3:
                    break;
                default:
                    return false;
            }
        }
        return false;
    }
}
