using Assay.Analysis.Instrument.Effects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Caches;

/// <summary>
/// Static fields that hold nothing in a fresh process, or on a fresh thread, until somebody asks: fields per thread,
/// fields that are filled once, and collections that begin empty.
/// </summary>
internal static class EmptyFields
{
    private static readonly string[] Contents =
    [
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.IEnumerable`1",
        "System.Func`1",
    ];

    /// <summary>What it means to load the field, where it is a cache: empty and full; null for other fields.</summary>
    /// <param name="instruction">Loads a static field or its address.</param>
    /// <param name="lazy">The fields that are filled once.</param>
    public static (Value Empty, Value Full)? Loaded(Instruction instruction, LazyFields lazy)
    {
        if (
            instruction.OpCode.Code is not (Code.Ldsfld or Code.Ldsflda)
            || Own((FieldReference)instruction.Operand) is not { } field
            || IsCompilers(field)
        )
        {
            return null;
        }
        if (CacheCalls.IsCache(field.FieldType) && BeginsEmpty(field))
        {
            return instruction.OpCode.Code == Code.Ldsfld ? (Value.Cache, Value.Cache) : null;
        }
        if (!(IsPerThread(field) || lazy.Contains(field)) || StoresOf(field).Any())
        {
            return null;
        }
        return field.FieldType switch
        {
            { IsValueType: false, IsGenericParameter: false } => instruction.OpCode.Code
            == Code.Ldsflda
                ? (Value.Place, Value.Place)
                : (Value.Null, Value.Something),
            { MetadataType: MetadataType.Boolean } when instruction.OpCode.Code == Code.Ldsfld => (
                Value.Of(false),
                Value.Of(true)
            ),
            _ => null,
        };
    }

    /// <summary>The field of this module that a reference, perhaps through a generic type, means.</summary>
    public static FieldDefinition? Own(FieldReference reference) =>
        reference as FieldDefinition
        ?? (reference.DeclaringType.GetElementType() as TypeDefinition)?.Fields.FirstOrDefault(f =>
            f.Name == reference.Name
        );

    private static bool IsCompilers(FieldDefinition field) =>
        field.DeclaringType.Name.StartsWith('<')
        || (
            field.Name.StartsWith('<')
            && !field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal)
        );

    private static bool IsPerThread(FieldDefinition field) =>
        field.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ThreadStaticAttribute");

    // Made right there, and neither of what is in another collection nor by a list of contents.
    private static bool BeginsEmpty(FieldDefinition field) =>
        StoresOf(field).ToArray() is [{ Previous: { OpCode.Code: Code.Newobj } made }]
        && !((MethodReference)made.Operand).Parameters.Any(p =>
            Contents.Contains(p.ParameterType.GetElementType().FullName)
        );

    private static IEnumerable<Instruction> StoresOf(FieldDefinition field) =>
        field
            .DeclaringType.Methods.Where(m => m is { IsConstructor: true, IsStatic: true })
            .SelectMany(m => m.Body.Instructions)
            .Where(i => i.OpCode.Code == Code.Stsfld && Own((FieldReference)i.Operand) == field);
}
