using Assay.Analysis.Coverage;
using Assay.Analysis.Instrument.Effects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Caches;

/// <summary>
/// Finds where the code asks a cache of its own, and what it does then only where that holds nothing: a test that comes
/// later finds the cache full, but alone it would have filled it.
/// </summary>
internal static class CacheFills
{
    /// <summary>Where a method asks; to be called before its branches are led elsewhere.</summary>
    public static IReadOnlyList<AskedCache> Find(MethodBlocks blocks, LazyFields lazy)
    {
        var found = new List<AskedCache>();
        if (blocks.Method is { IsConstructor: true, IsStatic: true })
        {
            return found;
        }
        foreach (var load in blocks.Instructions)
        {
            if (EmptyFields.Loaded(load, lazy) is not { } held)
            {
                continue;
            }
            var empty = Way.From(load, held.Empty, isEmpty: true);
            var full = Way.From(load, held.Full, isEmpty: false);
            var only = empty.Passed.Except(full.Passed).ToArray();
            var field = EmptyFields.Own((FieldReference)load.Operand)!;
            if (!empty.Throws && IsFill(field, held.Empty, only, blocks))
            {
                found.Add(
                    new AskedCache(
                        load,
                        only,
                        [.. empty.Taken.Except(full.Taken)],
                        held.Empty == Value.Cache && CacheCalls.IsKeyed(field.FieldType)
                    )
                );
            }
        }
        return found;
    }

    /// <summary>Describes what was found, when the method has its probes.</summary>
    public static void Add(IEnumerable<AskedCache> found, BlockProbes added, TableBuilder table)
    {
        foreach (var cache in found)
        {
            var passed = cache
                .Only.Select(added.ProbeAt)
                .Concat(cache.Taken.Select(added.ProbeOn))
                .OfType<int>()
                .Distinct()
                .Order()
                .ToArray();
            if (added.ProbeBehind(cache.Load) is { } probe && passed.Length > 0)
            {
                table.CacheFills.Add(new CacheFill(probe, passed, cache.IsKeyed));
            }
        }
    }

    // A way that only says that there is nothing fills no cache.
    private static bool IsFill(
        FieldDefinition field,
        Value empty,
        Instruction[] only,
        MethodBlocks blocks
    )
    {
        if (empty == Value.Cache && !blocks.Instructions.Any(Takes))
        {
            return only.Length > 0 && blocks.Instructions.Any(Fills);
        }
        return only.Any(i =>
            i.OpCode.Code is Code.Newobj or Code.Newarr
            || (i.OpCode.Code == Code.Stsfld && EmptyFields.Own((FieldReference)i.Operand) == field)
            || (
                i.Operand is MethodReference called
                && called.ReturnType.FullName == field.FieldType.FullName
            )
        );
    }

    private static bool Fills(Instruction i) =>
        i.Operand is MethodReference called && CacheCalls.Fill(called);

    private static bool Takes(Instruction i) =>
        i.Operand is MethodReference called && CacheCalls.Takes(called);
}

/// <summary>A cache that a method asks.</summary>
/// <param name="Load">Loads the field that holds it.</param>
/// <param name="Only">What the method runs only where the cache holds nothing.</param>
/// <param name="Taken">The ways that it takes at conditions only then.</param>
/// <param name="IsKeyed">True where it is asked for a key.</param>
internal sealed record AskedCache(
    Instruction Load,
    IReadOnlyList<Instruction> Only,
    IReadOnlyList<(Instruction Branch, int Way)> Taken,
    bool IsKeyed
);
