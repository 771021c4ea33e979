using System.Text.RegularExpressions;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>Whether the delegate of a lambda or a method group, or the call site of a dynamic call, was made already.</summary>
internal sealed partial class DelegateCache : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        Il.LoadedField(site.Origin) is { } field && CacheName().IsMatch(field);

    [GeneratedRegex(@"^<>9__|^<\d+>__|^<>p__", RegexOptions.CultureInvariant)]
    private static partial Regex CacheName();
}
