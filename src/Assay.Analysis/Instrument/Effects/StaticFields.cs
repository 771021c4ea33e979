using Assay.Analysis.Coverage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Finds where mutable static fields of the user's code are read and written, or the collections in them. They cost
/// nothing while running: the probe of their block tells.
/// </summary>
/// <param name="blocks">The method.</param>
/// <param name="table">Takes the descriptions.</param>
/// <param name="lazy">The module's fields that are filled once and never change then.</param>
/// <param name="startingUp">The module's methods that run only while types set themselves up.</param>
internal sealed class StaticFields(
    MethodBlocks blocks,
    TableBuilder table,
    LazyFields lazy,
    Lazy<StartingUp> startingUp
)
{
    private readonly CollectionUse _collections = new();

    /// <summary>Describes the uses of one method.</summary>
    public void Add(Lazy<int> method, IReadOnlyDictionary<Instruction, int> probeOf)
    {
        // What a type sets up for itself is no use that another test could notice.
        if (
            probeOf.Count == 0
            || startingUp.Value.Contains(blocks.Method)
            || StaticField.IsGivenOutBy(blocks.Method)
        )
        {
            return;
        }
        int? probe = null;
        foreach (var instruction in blocks.Instructions)
        {
            probe = probeOf.TryGetValue(instruction, out var own) ? own : probe;
            if (
                probe is { } at
                && StaticField.UsedBy(instruction) is { IsLiteral: false } field
                && blocks.StatementOf(instruction) is { } statement
            )
            {
                var name = StaticField.Name(field, blocks.Method.Module);
                var (reads, writes) = Use(field, name, instruction);
                var site = new EffectSite(
                    at,
                    method.Value,
                    table.SpanOf(statement),
                    EffectKind.StaticRead,
                    name
                );
                if (reads)
                {
                    table.Effects.Add(site);
                }
                if (writes)
                {
                    table.Effects.Add(site with { Kind = EffectKind.StaticWrite });
                }
            }
        }
    }

    private (bool Reads, bool Writes) Use(
        FieldDefinition field,
        string name,
        Instruction instruction
    )
    {
        if (StaticField.IsOfThread(field) || StaticField.IsOfCompiler(field))
        {
            return (false, false);
        }
        var use =
            instruction.OpCode.Code is not (Code.Stsfld or Code.Ldsflda)
            && CollectionUse.IsCollection(field.FieldType)
                ? _collections.Of(name, instruction)
                : default;
        return field.IsInitOnly || lazy.Contains(field) ? use
            : instruction.Operand is FieldReference
                ? (
                    use.Reads || FieldUse.Reads(instruction),
                    use.Writes || FieldUse.Writes(instruction)
                )
            : use;
    }
}
