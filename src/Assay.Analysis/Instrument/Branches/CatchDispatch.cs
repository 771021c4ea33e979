using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>
/// Which catch block was entered, where the block awaits: optimised code keeps the answer in a local without a name,
/// set inside the handler, and asks for it behind the handler.
/// </summary>
internal sealed class CatchDispatch : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        site.IsInStateMachine
        && site.Branch.OpCode.Code
            is Code.Beq
                or Code.Bne_Un
                or Code.Switch
                or Code.Brtrue
                or Code.Brfalse
        && Il.LoadedLocal(site.Origin) is { } local
        && site.Method.Body.ExceptionHandlers.Any(h =>
            h.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter
            && SetsToConstant(h, local)
        );

    private static bool SetsToConstant(ExceptionHandler handler, int local)
    {
        for (var i = handler.HandlerStart; i is not null && i != handler.HandlerEnd; i = i.Next)
        {
            if (
                Il.StoredLocal(i) == local
                && Il.IsIntegerConstant(i.Previous)
                && i.Next?.OpCode.Code is Code.Leave
            )
            {
                return true;
            }
        }
        return false;
    }
}
