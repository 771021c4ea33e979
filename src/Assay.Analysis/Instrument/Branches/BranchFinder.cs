using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>Finds the branches that the user wrote.</summary>
internal static class BranchFinder
{
    private static readonly ICompilersBranch[] CompilersBranches =
    [
        new StateDispatch(),
        new AwaitCompleted(),
        new DelegateCache(),
        new CompilersField(),
        new CatchDispatch(),
        new Rethrow(),
        new FilterType(),
        new SilentFinally(),
        new BreakpointOnly(),
    ];

    /// <summary>Conditional jumps with the statement that each is a part of.</summary>
    public static IEnumerable<(Instruction Branch, SequencePoint Statement)> Find(
        MethodBlocks blocks
    )
    {
        foreach (var instruction in blocks.Instructions)
        {
            if (
                instruction.OpCode.FlowControl == FlowControl.Cond_Branch
                && instruction.Next is not null
                && blocks.StatementOf(instruction) is { } statement
                && !MadeByCompiler(new BranchSite(blocks, instruction))
            )
            {
                yield return (instruction, statement);
            }
        }
    }

    /// <summary>
    /// First instructions of the blocks that make a delegate when it is needed for the first time in the process. They
    /// say nothing of a test but whether it came first.
    /// </summary>
    public static IEnumerable<Instruction> DelegateMakers(MethodBlocks blocks) =>
        blocks
            .Instructions.Where(i =>
                i.OpCode.FlowControl == FlowControl.Cond_Branch
                && i.Next is not null
                && new DelegateCache().Made(new BranchSite(blocks, i))
            )
            .Select(i => i.Next);

    private static bool MadeByCompiler(BranchSite site) => CompilersBranches.Any(c => c.Made(site));
}
