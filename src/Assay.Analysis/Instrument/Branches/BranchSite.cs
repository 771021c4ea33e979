using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>A conditional jump and what it decides by.</summary>
internal sealed class BranchSite(MethodBlocks blocks, Instruction branch)
{
    public MethodBlocks Blocks { get; } = blocks;

    public MethodDefinition Method => Blocks.Method;

    public Instruction Branch { get; } = branch;

    /// <summary>True in what the compiler makes of an async method or an iterator.</summary>
    public bool IsInStateMachine { get; } =
        blocks.Method.Name == "MoveNext" && blocks.Method.DeclaringType.Name.StartsWith('<');

    /// <summary>
    /// What made the value that decides: seen through a duplicate, a comparison with a constant and a local that was
    /// stored right before, as it is without optimisation.
    /// </summary>
    public Instruction? Origin
    {
        get
        {
            var value = BehindConstant(Branch.Previous);
            if (
                Il.LoadedLocal(value) is { } local
                && Il.StoredLocal(value!.Previous) == local
                && value.Previous.Previous is { } stored
            )
            {
                value = BehindConstant(stored);
            }
            return value?.OpCode.Code == Code.Dup ? value.Previous : value;
        }
    }

    private static Instruction? BehindConstant(Instruction? value)
    {
        if (value?.OpCode.Code is Code.Sub or Code.Ceq)
        {
            value = value.Previous;
        }
        while (Il.IsIntegerConstant(value))
        {
            value = value!.Previous;
        }
        return value;
    }
}
