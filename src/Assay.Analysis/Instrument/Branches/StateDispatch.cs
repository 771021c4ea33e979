using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>The jump to where an async method or an iterator went to sleep, and tests of whether it did.</summary>
internal sealed class StateDispatch : ICompilersBranch
{
    private const string State = "<>1__state";

    public bool Made(BranchSite site)
    {
        if (!site.IsInStateMachine)
        {
            return false;
        }
        var origin = site.Origin;
        return Il.LoadedField(origin) == State
            || (
                Il.LoadedLocal(origin) is { } local && local == StateLocal(site.Blocks.Instructions)
            );
    }

    private static int? StateLocal(IReadOnlyList<Instruction> body) =>
        body.Count > 2 && Il.LoadedField(body[1]) == State ? Il.StoredLocal(body[2]) : null;
}
