using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Types of third-party code whose static constructors reach outside, by themselves or through what they call in their
/// module: what they touch is touched once in a process, for whichever test comes first.
/// </summary>
internal sealed class EffectfulTypes
{
    // What lies deeper hardly runs there, and each type costs a probe wherever it is used.
    private const int Depth = 3;

    private readonly HashSet<TypeDefinition> _types = [];

    public EffectfulTypes(ModuleDefinition module)
    {
        foreach (
            var method in module
                .GetTypes()
                .SelectMany(t => t.Methods)
                .Where(m => m is { IsConstructor: true, IsStatic: true, HasBody: true })
                .Where(ReachesOutside)
        )
        {
            _types.Add(method.DeclaringType);
        }
    }

    /// <summary>True for such a type.</summary>
    public bool Contains(TypeDefinition type) => _types.Contains(type);

    /// <summary>The type of this kind that an instruction needs to be set up; null where it needs none.</summary>
    public TypeDefinition? NeededBy(Instruction instruction) =>
        instruction.Operand switch
        {
            FieldReference field
                when instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda or Code.Stsfld => Own(
                field
            ),
            // Without beforefieldinit, calling a static method or making an instance is enough.
            MethodReference { HasThis: false } called => Precise(Own(called)),
            MethodReference made when instruction.OpCode.Code == Code.Newobj => Precise(Own(made)),
            _ => null,
        };

    private static TypeDefinition? Precise(TypeDefinition? type) =>
        type is { IsBeforeFieldInit: false } ? type : null;

    private TypeDefinition? Own(MemberReference member) =>
        member.DeclaringType?.GetElementType() is TypeDefinition type && Contains(type)
            ? type
            : null;

    private static bool ReachesOutside(MethodDefinition start)
    {
        var seen = new HashSet<MethodDefinition>();
        var next = new List<MethodDefinition> { start };
        for (var depth = 0; depth < Depth && next.Count > 0; depth++)
        {
            var called = next.SelectMany(m => m.Body.Instructions)
                .Select(EffectTable.Called)
                .OfType<MethodReference>()
                .ToArray();
            if (called.Any(c => EffectTable.Find(c).Any()))
            {
                return true;
            }
            next =
            [
                .. called
                    .Select(c => c.GetElementMethod())
                    .OfType<MethodDefinition>()
                    .Where(m => m.HasBody && seen.Add(m)),
            ];
        }
        return false;
    }
}
