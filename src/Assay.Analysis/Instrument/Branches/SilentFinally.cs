using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>The finally of <c>using</c>, <c>foreach</c> and <c>lock</c>, in which no statement of the user stands.</summary>
internal sealed class SilentFinally : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        site.Method.Body.ExceptionHandlers.Any(h =>
            h.HandlerType is ExceptionHandlerType.Finally or ExceptionHandlerType.Fault
            && site.Branch.Offset >= h.HandlerStart.Offset
            && (h.HandlerEnd is null || site.Branch.Offset < h.HandlerEnd.Offset)
            && !site.Blocks.HasStatement(h.HandlerStart, h.HandlerEnd)
        );
}
