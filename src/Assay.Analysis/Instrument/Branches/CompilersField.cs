using System.Text.RegularExpressions;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>
/// Tests of what a state machine keeps for itself: the exception to be thrown after an awaiting finally, which catch
/// block was entered, whether it is being disposed, which tokens it combined.
/// </summary>
internal sealed partial class CompilersField : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        site.IsInStateMachine
        && Il.LoadedField(site.Origin) is { } field
        && OwnName().IsMatch(field);

    [GeneratedRegex(@"^<>(s__|7__wrap|w__|x__|u__|m__|t__)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();
}
