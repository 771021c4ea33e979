using Assay.Analysis.Coverage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Finds where mutable static fields of the user's code are read and written. They cost nothing while running: the
/// probe of their block tells.
/// </summary>
/// <param name="blocks">The method.</param>
/// <param name="table">Takes the descriptions.</param>
/// <param name="lazy">The module's fields that are filled once and never change then.</param>
internal sealed class StaticFields(MethodBlocks blocks, TableBuilder table, LazyFields lazy)
{
    private const string AutoProperty = ">k__BackingField";

    /// <summary>Describes the uses of one method.</summary>
    public void Add(Lazy<int> method, IReadOnlyDictionary<Instruction, int> probeOf)
    {
        // What a type sets up for itself is no use that another test could notice.
        if (blocks.Method is { IsConstructor: true, IsStatic: true })
        {
            return;
        }
        int? probe = null;
        foreach (var instruction in blocks.Instructions)
        {
            probe = probeOf.TryGetValue(instruction, out var own) ? own : probe;
            if (
                probe is { } at
                && instruction.OpCode.Code is Code.Ldsfld or Code.Stsfld or Code.Ldsflda
                && Name((FieldReference)instruction.Operand) is { } name
                && blocks.StatementOf(instruction) is { } statement
            )
            {
                var site = new EffectSite(
                    at,
                    method.Value,
                    table.SpanOf(statement),
                    EffectKind.StaticRead,
                    name
                );
                if (FieldUse.Reads(instruction))
                {
                    table.Effects.Add(site);
                }
                if (FieldUse.Writes(instruction))
                {
                    table.Effects.Add(site with { Kind = EffectKind.StaticWrite });
                }
            }
        }
    }

    private string? Name(FieldReference reference) =>
        reference is FieldDefinition { IsInitOnly: false, IsLiteral: false } field
        && (
            !field.Name.StartsWith('<')
            || field.Name.EndsWith(AutoProperty, StringComparison.Ordinal)
        )
        && !field.DeclaringType.Name.StartsWith('<')
        && !lazy.Contains(field)
        && !IsOfThread(field)
            ? UserName.FullName(field.DeclaringType)
                + "."
                + field.Name.Replace(AutoProperty, "", StringComparison.Ordinal).TrimStart('<')
            : null;

    // Each thread has its own: a pool or a depth, never what one test leaves to another.
    private static bool IsOfThread(FieldDefinition field) =>
        field.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ThreadStaticAttribute");
}
