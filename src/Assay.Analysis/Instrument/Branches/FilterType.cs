using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>The test for the exception's type at the start of an exception filter; the user's <c>when</c> comes behind it.</summary>
internal sealed class FilterType : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        site.Method.Body.ExceptionHandlers.Any(h =>
            h.FilterStart is { OpCode.Code: Code.Isinst } start && start.Next?.Next == site.Branch
        );
}
