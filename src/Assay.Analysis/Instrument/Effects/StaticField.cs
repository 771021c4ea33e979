using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>What is known of a static field of the user's code.</summary>
internal static class StaticField
{
    private const string AutoProperty = ">k__BackingField";

    /// <summary>The field that an instruction reads or writes, by itself or through a property that holds a collection; null where it does neither.</summary>
    public static FieldDefinition? UsedBy(Instruction instruction) =>
        instruction.OpCode.Code switch
        {
            Code.Ldsfld or Code.Stsfld or Code.Ldsflda => Definition(
                (FieldReference)instruction.Operand
            ),
            Code.Call => BehindProperty((MethodReference)instruction.Operand),
            _ => null,
        };

    /// <summary>True for a property that gives out a collection: those who ask for it use it.</summary>
    public static bool IsGivenOutBy(MethodDefinition method) => BehindProperty(method) is not null;

    /// <summary>Full name; behind the assembly's in brackets where that is another one.</summary>
    public static string Name(FieldDefinition field, ModuleDefinition seenFrom) =>
        (field.Module == seenFrom ? "" : $"[{field.Module.Assembly.Name.Name}]")
        + UserName.FullName(field.DeclaringType)
        + "."
        + field.Name.Replace(AutoProperty, "", StringComparison.Ordinal).TrimStart('<');

    /// <summary>True where each thread has its own: a pool or a depth, never what one test leaves to another.</summary>
    public static bool IsOfThread(FieldDefinition field) =>
        field.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ThreadStaticAttribute");

    /// <summary>True for what nobody wrote: caches of lambdas and the like.</summary>
    public static bool IsOfCompiler(FieldDefinition field) =>
        field.DeclaringType.Name.StartsWith('<')
        || (
            field.Name.StartsWith('<')
            && !field.Name.EndsWith(AutoProperty, StringComparison.Ordinal)
        );

    private static FieldDefinition? Definition(FieldReference reference) =>
        reference as FieldDefinition
        ?? (IsOfFramework(reference.DeclaringType) ? null : Found(reference.Resolve));

    // What such a property gives out is used as the field itself would be.
    private static FieldDefinition? BehindProperty(MethodReference called) =>
        called is { HasThis: false, HasParameters: false }
        && called.Name.StartsWith("get_", StringComparison.Ordinal)
        && CollectionUse.IsCollection(called.ReturnType)
        && !IsOfFramework(called.DeclaringType)
        && (called as MethodDefinition ?? Found(called.Resolve)) is { HasBody: true } getter
            ? Given(getter.Body)
            : null;

    // It may be rewritten already, and have probes.
    private static FieldDefinition? Given(MethodBody getter) =>
        getter.Instructions.All(i => i.OpCode.FlowControl != FlowControl.Call)
        && getter
            .Instructions.Where(i => i.OpCode.Code == Code.Ldsfld)
            .Select(i => (FieldReference)i.Operand)
            .Where(f => CollectionUse.IsCollection(f.FieldType))
            .ToArray()
            is [var field]
            ? Definition(field)
            : null;

    private static bool IsOfFramework(TypeReference type) =>
        type.Scope is AssemblyNameReference assembly && Framework.Contains(assembly.Name);

    // What is not there can't be used either, and is no reason to leave the assembly out.
    private static T? Found<T>(Func<T?> resolve)
        where T : class
    {
        try
        {
            return resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
